package dev.kiln.llo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Writes the binary form, which [Binary] describes.
final class Writer {
    private final LloProgram program;
    private ByteArrayOutputStream out = new ByteArrayOutputStream();

    Writer(LloProgram program) {
        this.program = program;
    }

    byte[] bytes() {
        out.writeBytes(Binary.magic());
        out.write(Binary.VERSION);
        section(Binary.TYPES, this::types);
        section(Binary.HOSTS, this::hosts);
        section(Binary.DATA, this::data);
        section(Binary.NAMES, this::names);
        section(Binary.FUNCTIONS, this::functions);
        section(Binary.LINES, this::lines);
        byte[] bytes = out.toByteArray();
        raw(Binary.checksum(bytes, bytes.length), Binary.CHECKSUM_BYTES);
        return out.toByteArray();
    }

    private void section(int id, Runnable content) {
        ByteArrayOutputStream whole = out;
        out = new ByteArrayOutputStream();
        content.run();
        byte[] bytes = out.toByteArray();
        out = whole;
        out.write(id);
        unsigned(bytes.length);
        out.writeBytes(bytes);
    }

    // Sections

    private void types() {
        List<LloSignature> signatures = program.signatures();
        unsigned(signatures.size() + program.hosts().size());
        signatures.forEach(this::signature);
        program.hosts().forEach(host -> signature(host.signature()));
    }

    private void signature(LloSignature signature) {
        unsigned(signature.parameters().size());
        signature.parameters().forEach(type -> out.write(type.code()));
        out.write(signature.result().map(LloType::code).orElse(0));
    }

    private void hosts() {
        unsigned(program.hosts().size());
        for (int i = 0; i < program.hosts().size(); i++) {
            unsigned(program.signatures().size() + i);
        }
    }

    private void data() {
        unsigned(program.data().size());
        for (LloData data : program.data()) {
            unsigned(data.parts().size());
            for (LloData.Part part : data.parts()) {
                out.write(part.kind.ordinal());
                unsigned(part.count);
                out.writeBytes(part.bytes);
            }
        }
        unsigned(program.heapSize());
    }

    private void names() {
        name(program.file());
        program.hosts().forEach(host -> name(host.name()));
        program.data().forEach(data -> name(data.name()));
        unsigned(program.functions().size());
        program.functions().forEach(function -> name(function.name()));
    }

    private void functions() {
        program.functions().forEach(function -> function(function.body()));
    }

    private void function(Body body) {
        unsigned(body.signatureIndex());
        unsigned(body.locals().length);
        out.writeBytes(body.locals());
        unsigned(body.labelOps().length);
        int last = 0;
        for (int i = 0; i < body.labelOps().length; i++) {
            unsigned(body.labelOps()[i] - last);
            last = body.labelOps()[i];
            name(body.labelNames()[i]);
        }
        unsigned(body.codes().length);
        for (int op = 0; op < body.codes().length; op++) {
            op(body, body.codes()[op], body.immediates()[op]);
        }
    }

    private void op(Body body, int code, long immediate) {
        out.write(code >> 8);
        out.write(code);
        switch (LloOp.of(code).operand()) {
            case NONE -> {}
            case CONSTANT -> constant(LloOp.type(code), immediate);
            case ARGUMENT, LOCAL, DATA, FUNCTION, HOST, SIGNATURE -> unsigned(immediate);
            case LABEL -> unsigned(label(body, (int) immediate));
            case LABELS -> {
                int[] table = body.tables()[(int) immediate];
                unsigned(table.length - 1);
                for (int target : table) {
                    unsigned(label(body, target));
                }
            }
            case OFFSET -> signed(immediate);
            case SCALED -> {
                out.write((int) (immediate >> 32));
                signed((int) immediate);
            }
        }
    }

    private void constant(LloType type, long bits) {
        switch (type) {
            case I, L, P -> signed(bits);
            case F -> raw(bits, 4);
            case D -> raw(bits, 8);
        }
    }

    /// The number of the first label at op `op`: every target of a jump has one.
    private static int label(Body body, int op) {
        int i = Arrays.binarySearch(body.labelOps(), op);
        while (i > 0 && body.labelOps()[i - 1] == op) {
            i--;
        }
        return i;
    }

    private void lines() {
        for (LloFunction function : program.functions()) {
            int last = function.line();
            signed(last);
            for (int line : function.body().lines()) {
                signed((long) line - last);
                last = line;
            }
        }
    }

    // Values

    private void name(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        unsigned(bytes.length);
        out.writeBytes(bytes);
    }

    private void unsigned(long value) {
        long rest = value;
        for (; rest >>> 7 != 0; rest >>>= 7) {
            out.write((int) (rest | 0x80));
        }
        out.write((int) rest);
    }

    private void signed(long value) {
        long rest = value;
        for (; rest >> 6 != 0 && rest >> 6 != -1; rest >>= 7) {
            out.write((int) (rest | 0x80));
        }
        out.write((int) (rest & 0x7F));
    }

    private void raw(long bits, int bytes) {
        for (int i = 0; i < bytes; i++) {
            out.write((int) (bits >> 8 * i));
        }
    }
}
