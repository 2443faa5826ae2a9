package dev.kiln.eacg;

import java.util.Optional;

/// Bytes to instructions, each checked by itself: the opcode, the flags, the operands that it takes.
final class Decoder {
    private static final int SMALLEST = 6;

    private final byte[] bytes;
    private final Source source;
    private final boolean strict;
    private final Instructions instructions;
    private int at;
    /// Where the instruction begins.
    private int start;
    /// True once its opcode is known.
    private boolean begun;

    /// @param strict whether to refuse what the seed lacks
    Decoder(byte[] bytes, Source source, boolean strict) {
        this.bytes = bytes;
        this.source = source;
        this.strict = strict;
        instructions = new Instructions(bytes.length / SMALLEST + 1);
    }

    /// All of them.
    ///
    /// @throws EacgException for bytes that are none, naming the offset and the rule
    Instructions decode() {
        while (at < bytes.length) {
            start = at;
            instruction();
        }
        return instructions;
    }

    private EacgException error(String problem) {
        return source.error(instructions.count() - (begun ? 1 : 0), start, problem);
    }

    private void instruction() {
        begun = false;
        int first = (int) little(1);
        EacgOp op = op(first & 0x1f);
        if (strict && op.isExtension()) {
            throw error(op + " is an extension, and the program is to be strict");
        }
        int count = op.count();
        if ((first & 0xe0 & 0xff << 8 - count ^ first & 0xe0) != 0) {
            throw error("an indirect flag is set for an operand that " + op + " does not have");
        }
        instructions.add(op, start);
        begun = true;
        for (int k = 0; k < count; k++) {
            operand(op, k, (first & Bytes.indirect(k)) != 0);
        }
    }

    private EacgOp op(int code) {
        if (code == EacgOp.ESCAPE) {
            int second = (int) little(1);
            return EacgOp.escaped(second).orElseThrow(() -> error("there is no opcode 1f %02x".formatted(second)));
        }
        return EacgOp.of(code).orElseThrow(() -> error("there is no opcode %02x".formatted(code)));
    }

    private void operand(EacgOp op, int k, boolean indirect) {
        int descriptor = (int) little(2);
        int field = descriptor >> 13;
        if (field > Size.B128.ordinal()) {
            throw error(which(op, k) + "has size " + field + ": 0 to 4 are sizes");
        }
        Size size = Size.of(field);
        int number = descriptor & 0xff;
        switch (descriptor >> 8 & 0x1f) {
            case Bytes.REGISTER -> register(op, k, indirect, size, number);
            case Bytes.IMMEDIATE -> {
                zero(op, k, number);
                if (indirect) {
                    keep(op, k, Kind.ABSOLUTE, size, 0, little(Long.BYTES), 0);
                } else {
                    long low = little(Math.min(size.bytes(), Long.BYTES));
                    keep(op, k, Kind.IMMEDIATE, size, 0, low, size == Size.B128 ? little(Long.BYTES) : 0);
                }
            }
            case Bytes.LABEL -> {
                zero(op, k, number);
                if (indirect || size != Size.B32) {
                    throw error(which(op, k) + "is a label, which has 32 bits and is not indirect");
                }
                keep(op, k, Kind.TARGET, size, 0, little(Integer.BYTES), 0);
            }
            case Bytes.VECTOR -> {
                if (indirect || size != Size.B128 || number >= Vector.COUNT) {
                    throw error(which(op, k) + "is a vector register, which has a number from 0 to 15 and 128 bits,"
                            + " and is not indirect");
                }
                keep(op, k, Kind.VECTOR, size, number, 0, 0);
            }
            default ->
                throw error(which(op, k) + "has class " + (descriptor >> 8 & 0x1f) + ": 0, 1, 2 and 5 are classes");
        }
    }

    private void register(EacgOp op, int k, boolean indirect, Size size, int number) {
        Optional<String> problem = Register.problem(number, indirect ? Size.B64 : size);
        if (problem.isPresent()) {
            throw error(which(op, k) + "is no register: " + problem.get());
        }
        int index = Register.index(number);
        if (indirect && (index == Register.RSP.index() || index == Register.FLAGS_INDEX)) {
            throw error(which(op, k) + "is memory at " + Register.at(index) + ", which holds no address");
        }
        if (!indirect && index == Register.RSP.index() && op.operand(k) == 'd') {
            throw error("rsp may not be written");
        }
        keep(op, k, indirect ? Kind.MEMORY : Kind.REGISTER, size, index, 0, 0);
    }

    private void zero(EacgOp op, int k, int number) {
        if (number != 0) {
            throw error(which(op, k) + "names no register, and has number " + number + " where 0 is expected");
        }
    }

    private void keep(EacgOp op, int k, Kind kind, Size size, int index, long value, long high) {
        char letter = op.operand(k);
        if (!kind.fits(letter)) {
            throw error(which(op, k) + "is " + name(kind) + ", expected " + Kind.expected(letter));
        }
        if (letter != 's' && letter != 'd' && size == Size.B128) {
            throw error(which(op, k) + "has 128 bits: " + op + " takes at most 64");
        }
        instructions.operand(k, kind, size, index, value, high);
    }

    private static String name(Kind kind) {
        return switch (kind) {
            case REGISTER -> "a register";
            case VECTOR -> "a vector register";
            case IMMEDIATE -> "an immediate";
            case MEMORY, ABSOLUTE -> "memory";
            case TARGET -> "a label";
        };
    }

    private static String which(EacgOp op, int k) {
        return "operand " + (k + 1) + " of " + op + " ";
    }

    private long little(int count) {
        if (bytes.length - at < count) {
            throw error("the instruction is cut off by the end of the buffer");
        }
        long value = 0;
        for (int i = 0; i < count; i++) {
            value |= (bytes[at++] & 0xffL) << 8 * i;
        }
        return value;
    }
}
