package dev.kiln.llo;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the binary form, which [Binary] describes, into a [LloBuilder].
///
/// Nothing is believed: a count is at most the bytes that are left, an index at most what there is, and what comes
/// out goes through the verifier as any program does. Memory is in proportion to the length of the file.
final class Reader {
    private static final LloData.Kind[] KINDS = LloData.Kind.values();

    private final String file;
    private final byte[] bytes;
    private final Cursor[] sections = new Cursor[Binary.LINES + 1];

    Reader(String file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    /// True when `bytes` begin as the binary form does.
    static boolean isBinary(byte[] bytes) {
        byte[] magic = Binary.magic();
        for (int i = 0; i < magic.length; i++) {
            if (i >= bytes.length || bytes[i] != magic[i]) {
                return false;
            }
        }
        return true;
    }

    /// The text that `bytes` are in UTF-8.
    ///
    /// @throws LloException naming the line that is not
    static String text(String file, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            int line = 1;
            for (int i = 0; i < in.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            throw new LloException(
                    file,
                    line,
                    String.format("byte 0x%02x is not UTF-8; expected the text of a program", bytes[in.position()]));
        }
        String text = out.flip().toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text; // the byte order mark that some editors write
    }

    // The whole

    LloProgram program() {
        int magic = Binary.magic().length;
        int end = bytes.length - Binary.CHECKSUM_BYTES;
        if (end <= magic) {
            throw wrong("the file is cut short: " + bytes.length + " bytes");
        }
        if (bytes[magic] != Binary.VERSION) {
            throw wrong("version " + (bytes[magic] & 0xFF) + " of the binary form, expected " + Binary.VERSION);
        }
        int stored = 0;
        for (int i = 0; i < Binary.CHECKSUM_BYTES; i++) {
            stored |= (bytes[end + i] & 0xFF) << 8 * i;
        }
        if (Binary.checksum(bytes, end) != stored) {
            throw wrong("the checksum does not match: the file is damaged or cut short");
        }
        Cursor whole = new Cursor(file, bytes, magic + 1, end);
        for (int id = Binary.TYPES; id <= Binary.LINES; id++) {
            if (whole.next() != id) {
                throw whole.wrong("expected section " + id);
            }
            sections[id] = whole.section();
        }
        whole.end();
        return sections();
    }

    private LloProgram sections() {
        List<LloSignature> signatures = signatures(sections[Binary.TYPES]);
        Cursor names = sections[Binary.NAMES];
        String source = names.string(4096);
        LloBuilder program = new LloBuilder(source.isEmpty() ? file : source);
        hosts(program, signatures, names);
        data(program, names);
        functions(program, signatures, names);
        for (int id = Binary.TYPES; id <= Binary.LINES; id++) {
            sections[id].end();
        }
        return program.build();
    }

    private static List<LloSignature> signatures(Cursor in) {
        int count = in.count(2);
        List<LloSignature> signatures = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int parameters = in.count(1);
            if (parameters > LloSignature.MAX_PARAMETERS) {
                throw in.wrong(parameters + " parameters, expected at most " + LloSignature.MAX_PARAMETERS);
            }
            List<LloType> types = new ArrayList<>(parameters);
            for (int k = 0; k < parameters; k++) {
                types.add(LloType.of(type(in, 1)));
            }
            int result = type(in, 0);
            signatures.add(new LloSignature(types, result == 0 ? Optional.empty() : Optional.of(LloType.of(result))));
        }
        return signatures;
    }

    private static int type(Cursor in, int least) {
        int code = in.next();
        if (code < least || code > LloType.D.code()) {
            throw in.wrong("there is no type " + code);
        }
        return code;
    }

    private void hosts(LloBuilder program, List<LloSignature> signatures, Cursor names) {
        Cursor in = sections[Binary.HOSTS];
        int count = in.count(1);
        for (int i = 0; i < count; i++) {
            program.host(names.string(Names.LONGEST), signatures.get(in.index(signatures.size(), "signature")));
        }
    }

    private void data(LloBuilder program, Cursor names) {
        Cursor in = sections[Binary.DATA];
        int count = in.count(1);
        for (int i = 0; i < count; i++) {
            LloDataBuilder data = program.data(names.string(Names.LONGEST));
            int parts = in.count(2);
            for (int k = 0; k < parts; k++) {
                part(data, in);
            }
        }
        long heap = in.unsigned();
        if (heap != 0) {
            program.heap(heap);
        }
    }

    private static void part(LloDataBuilder data, Cursor in) {
        LloData.Kind kind = KINDS[in.index(KINDS.length, "kind of data")];
        if (kind == LloData.Kind.ZERO) {
            data.zero(in.unsigned());
            return;
        }
        int length = in.count(1);
        if (length % kind.size() != 0) {
            throw in.wrong(length + " bytes of " + kind.word());
        }
        data.bytes(kind, in.bytes(length));
    }

    // Functions

    private void functions(LloBuilder program, List<LloSignature> signatures, Cursor names) {
        Cursor in = sections[Binary.FUNCTIONS];
        Cursor lines = sections[Binary.LINES];
        int count = names.count(2);
        // All are mentioned before any is declared, so that calls can mention them by number.
        List<String> functions = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            functions.add(names.string(Names.LONGEST));
            program.functionNames.mention(functions.getLast(), 0);
        }
        for (String name : functions) {
            int line = lines.line(0);
            program.line(line);
            LloCode code = program.func(name, signatures.get(in.index(signatures.size(), "signature")));
            function(code, in, lines, line, signatures, count);
        }
    }

    private void function(
            LloCode code, Cursor in, Cursor lines, int declared, List<LloSignature> signatures, int functions) {
        int locals = in.count(1);
        for (int i = 0; i < locals; i++) {
            code.locals(LloType.of(type(in, 1)));
        }
        int labels = in.count(2);
        String[] names = new String[labels];
        long[] places = new long[labels];
        long place = 0;
        for (int i = 0; i < labels; i++) {
            place += in.unsigned();
            places[i] = place;
            names[i] = in.string(Names.LONGEST);
        }
        int ops = in.count(2);
        int label = 0;
        int line = declared;
        for (int op = 0; op < ops; op++) {
            for (; label < labels && places[label] == op; label++) {
                code.label(names[label]);
            }
            line = lines.line(line);
            code.line(line);
            op(code, in, names, signatures, functions);
        }
        for (; label < labels && places[label] == ops; label++) {
            code.label(names[label]);
        }
        if (label < labels) {
            throw in.wrong("a label stands at op " + places[label] + " of " + ops);
        }
        code.complete();
    }

    private void op(LloCode to, Cursor in, String[] labels, List<LloSignature> signatures, int functions) {
        int code = in.next() << 8 | in.next();
        if (!LloOp.isCode(code)) {
            throw in.wrong(String.format("there is no op %04x", code));
        }
        switch (LloOp.of(code).operand()) {
            case NONE -> to.emit(code, 0);
            case CONSTANT -> to.emit(code, constant(LloOp.type(code), in));
            case ARGUMENT, LOCAL -> to.emit(code, in.index(Integer.MAX_VALUE, "argument or local"));
            case DATA -> data(to, code, in);
            case FUNCTION -> to.declared(code, in.index(functions, "function"));
            case HOST -> to.declared(code, in.index(sections[Binary.HOSTS].counted(), "host"));
            case LABEL -> to.jump(code, labels[in.index(labels.length, "label")]);
            case LABELS -> {
                int count = in.count(1);
                List<String> targets = new ArrayList<>(count);
                for (int i = 0; i < count; i++) {
                    targets.add(labels[in.index(labels.length, "label")]);
                }
                to.table(targets, labels[in.index(labels.length, "label")]);
            }
            case OFFSET -> to.emit(code, in.offset());
            case SCALED -> to.lea(in.index(32, "shift"), in.offset());
            case SIGNATURE -> to.signature(signatures.get(in.index(signatures.size(), "signature")));
        }
    }

    /// The heap's number is that of the data.
    private void data(LloCode to, int code, Cursor in) {
        int count = sections[Binary.DATA].counted();
        int index = in.index(count + 1, "data");
        to.declared(code, index == count ? LloCode.HEAP : index);
    }

    private static long constant(LloType type, Cursor in) {
        return switch (type) {
            case I -> in.offset();
            case L, P -> in.signed();
            case F -> in.raw(4);
            case D -> in.raw(8);
        };
    }

    private LloException wrong(String problem) {
        return new LloException(file, 0, problem);
    }
}
