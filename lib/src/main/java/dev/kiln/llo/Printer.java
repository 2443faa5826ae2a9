package dev.kiln.llo;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// A program as text that reads back as the same program.
final class Printer {
    private static final int NUMBERS_A_LINE = 12;

    private final LloProgram program;
    private final StringBuilder out = new StringBuilder();

    Printer(LloProgram program) {
        this.program = program;
    }

    String program() {
        for (LloHost host : program.hosts()) {
            out.append("host ").append(host.name()).append(host.signature()).append('\n');
        }
        for (LloData data : program.data()) {
            data(data);
        }
        if (program.heapSize() != 0) {
            out.append("heap ").append(program.heapSize()).append('\n');
        }
        for (LloFunction function : program.functions()) {
            if (!out.isEmpty()) {
                out.append('\n');
            }
            function(function.body());
        }
        return out.toString();
    }

    private void function(Body body) {
        out.append("func ").append(body.name()).append(body.signature()).append('\n');
        if (body.locals().length > 0) {
            out.append("locals");
            for (byte local : body.locals()) {
                out.append(' ').append(LloType.of(local));
            }
            out.append('\n');
        }
        int label = 0;
        for (int op = 0; op < body.codes().length; op++) {
            for (; label < body.labelOps().length && body.labelOps()[label] == op; label++) {
                out.append(body.labelNames()[label]).append(":\n");
            }
            out.append("    ");
            append(body, op);
            out.append('\n');
        }
        out.append("end\n");
    }

    // Ops

    /// Op `op` of `body` as it is written.
    String op(Body body, int op) {
        out.setLength(0);
        append(body, op);
        return out.toString();
    }

    private void append(Body body, int op) {
        int code = body.codes()[op];
        long immediate = body.immediates()[op];
        int index = (int) immediate;
        out.append(LloOp.mnemonic(code));
        LloOperand operand = LloOp.of(code).operand();
        if (operand == LloOperand.NONE || operand == LloOperand.OFFSET && immediate == 0) {
            return;
        }
        out.append(' ');
        switch (operand) {
            case NONE -> {}
            case CONSTANT -> constant(LloOp.type(code), immediate);
            case ARGUMENT, LOCAL, OFFSET -> out.append(immediate);
            case DATA ->
                out.append(
                        index == program.data().size()
                                ? "heap"
                                : program.data().get(index).name());
            case FUNCTION -> out.append(program.functions().get(index).name());
            case HOST -> out.append(program.hosts().get(index).name());
            case LABEL -> out.append(body.labelAt(index));
            case LABELS -> table(body, body.tables()[index]);
            case SCALED -> {
                out.append(immediate >> 32);
                if (index != 0) {
                    out.append(' ').append(index);
                }
            }
            case SIGNATURE -> out.append(program.signatures().get(index));
        }
    }

    private void table(Body body, int[] table) {
        for (int i = 0; i < table.length - 1; i++) {
            out.append(body.labelAt(table[i])).append(' ');
        }
        out.append(": ").append(body.labelAt(table[table.length - 1]));
    }

    private void constant(LloType type, long bits) {
        switch (type) {
            case I, L, P -> out.append(bits);
            case F -> out.append(number(Float.intBitsToFloat((int) bits), (int) bits));
            case D -> out.append(number(Double.longBitsToDouble(bits), bits));
        }
    }

    private static String number(float value, int bits) {
        if (Float.isNaN(value)) {
            return bits == 0x7fc00000 ? "nan" : "nan@0x" + Integer.toHexString(bits);
        }
        return infinite(Float.toString(value));
    }

    private static String number(double value, long bits) {
        if (Double.isNaN(value)) {
            return bits == 0x7ff8000000000000L ? "nan" : "nan@0x" + Long.toHexString(bits);
        }
        return infinite(Double.toString(value));
    }

    private static String infinite(String number) {
        return number.endsWith("Infinity") ? number.replace("Infinity", "inf") : number;
    }

    // Data

    private void data(LloData data) {
        String head = "data " + data.name() + ":";
        out.append(head);
        for (LloData.Part part : data.parts()) {
            switch (part.kind) {
                case ZERO -> out.append(" zero ").append(part.count);
                case TEXT -> text(part.bytes);
                default -> numbers(part);
            }
        }
        out.append('\n');
    }

    private void numbers(LloData.Part part) {
        int size = part.kind.size();
        out.append(' ').append(part.kind.word());
        for (int i = 0; i < part.bytes.length; i += size) {
            long bits = 0;
            for (int k = size - 1; k >= 0; k--) {
                bits = bits << 8 | part.bytes[i + k] & 0xFF;
            }
            if (i > 0 && i / size % NUMBERS_A_LINE == 0) {
                out.append("\n    ").append(part.kind.word());
            }
            out.append(' ')
                    .append(
                            switch (part.kind) {
                                case I16 -> Short.toString((short) bits);
                                case I32 -> Integer.toString((int) bits);
                                case F32 -> number(Float.intBitsToFloat((int) bits), (int) bits);
                                case F64 -> number(Double.longBitsToDouble(bits), bits);
                                default -> Long.toString(bits);
                            });
        }
    }

    private void text(byte[] bytes) {
        out.append(" \"");
        CharBuffer decoded;
        try {
            decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            for (byte b : bytes) {
                byteOf(b);
            }
            out.append('"');
            return;
        }
        for (int i = 0; i < decoded.length(); i++) {
            char c = decoded.charAt(i);
            if (c > 127) {
                out.append(c);
            } else {
                byteOf((byte) c);
            }
        }
        out.append('"');
    }

    private void byteOf(byte b) {
        switch (b) {
            case '\n' -> out.append("\\n");
            case '\t' -> out.append("\\t");
            case '\r' -> out.append("\\r");
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            default -> {
                if (b >= ' ' && b < 127) {
                    out.append((char) b);
                } else {
                    out.append(String.format("\\x%02x", b));
                }
            }
        }
    }
}
