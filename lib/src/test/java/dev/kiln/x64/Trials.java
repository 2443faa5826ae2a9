package dev.kiln.x64;

import dev.kiln.code.CodeBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Instructions to try a row with: registers low and high, addresses of every shape, immediates at their bounds,
/// masks, broadcasts, roundings. Not the full product: each operand varies while the others stand still.
final class Trials {
    /// One instruction; its text is Intel's.
    record Trial(Form form, List<Long> operands, List<Long> immediates, String text) {
        /// The bytes that the assembler makes of it.
        byte[] encode(Mode mode) {
            Assembler assembler = new Assembler(new CodeBuffer(), mode);
            long[] o = new long[4];
            for (int i = 0; i < operands.size(); i++) {
                o[i] = operands.get(i);
            }
            switch (immediates.size()) {
                case 0 -> assembler.emit(form.op(), o[0], o[1], o[2], o[3]);
                case 1 -> assembler.emitImm(form.op(), o[0], o[1], o[2], o[3], immediates.get(0));
                default ->
                    assembler.emitImm(
                            form.op(),
                            o[0],
                            o[1],
                            o[2],
                            o[3],
                            immediates.get(0) & 0xFFFF_FFFFL | immediates.get(1) << 32);
            }
            return assembler.finish().bytes();
        }
    }

    private static final int VARIANTS = 4;

    private final Form form;
    private final Mode mode;
    private final boolean evex;
    private final List<Trial> trials = new ArrayList<>();

    private Trials(Form form, Mode mode) {
        this.form = form;
        this.mode = mode;
        evex = form.encoding.kind == Encoding.EVEX && mode == Mode.X64;
    }

    /// Instructions of a row; none where its operands are places in code, absolute or implied addresses, or where
    /// it is just the decoder's.
    static List<Trial> of(Form form, Mode mode) {
        Trials trials = new Trials(form, mode);
        if (form.in(mode) && !form.has("dec") && trials.possible()) {
            trials.vary();
        }
        return trials.trials;
    }

    private boolean possible() {
        long places = 1L << Packed.CODE | 1L << Packed.PTR16 | 1L << Packed.PTR32 | 1L << Packed.MOFFS;
        for (Spec spec : form.operands) {
            boolean wide = spec.register == Packed.GP64 || spec.fixed >= 0 && spec.register == Packed.GP64;
            if ((spec.types & places) != 0 || spec.fixedBase >= 0 || mode == Mode.IA32 && wide) {
                return false;
            }
        }
        return form.encoding.address != 16
                && (mode == Mode.X64 || form.encoding.address != 64)
                && !(mode == Mode.IA32 && form.encoding.w == 1 && form.rexW != 0);
    }

    private void vary() {
        int memoryAt = -1;
        for (int i = 0; i < form.values.length; i++) {
            if (form.values[i].memory != 0 && form.encoding.mod != Encoding.REGISTER) {
                memoryAt = i;
            }
        }
        boolean registers = memoryAt < 0 || form.values[memoryAt].register != 0 && form.encoding.mod != Encoding.MEMORY;
        for (int variant = 0; variant < VARIANTS; variant++) {
            if (registers) {
                decorate(registers(variant, -1));
                for (int i = 0; variant > 0 && i < form.values.length; i++) {
                    decorate(registers(variant, i));
                }
            }
            if (memoryAt >= 0) {
                long[] operands = registers(variant, -1);
                operands[memoryAt] = memory(form.values[memoryAt], variant);
                decorate(operands);
                if (form.values[memoryAt].broadcast != 0) {
                    operands[memoryAt] = broadcast(form.values[memoryAt], variant);
                    decorate(operands);
                }
            }
        }
    }

    /// All operands of this variant, or just the one at `only` and the others of the first.
    private long[] registers(int variant, int only) {
        return IntStream.range(0, form.values.length)
                .mapToLong(i -> form.values[i].register == 0
                        ? 0
                        : register(
                                form.values[i], only < 0 ? variant + (variant > 1 ? i : 0) : i == only ? variant : 0))
                .toArray();
    }

    private long register(Spec spec, int variant) {
        if (spec.fixed >= 0) {
            return Packed.reg(spec.register, spec.fixed);
        }
        boolean long_ = mode == Mode.X64;
        int[] numbers = switch (spec.register) {
            case Packed.XMM, Packed.YMM, Packed.ZMM ->
                spec.block == 4
                        ? new int[] {4, 12 & (long_ ? 31 : 7), 20 & (long_ ? 31 : 7), 0}
                        : evex ? new int[] {2, 13, 21, 30} : long_ ? new int[] {2, 13, 5, 15} : new int[] {2, 6, 5, 7};
            case Packed.GP8, Packed.GP16, Packed.GP32, Packed.GP64 ->
                long_
                        ? new int[] {1, 12, 6, 15}
                        : spec.register == Packed.GP8 ? new int[] {1, 2, 3, 1} : new int[] {1, 5, 6, 7};
            case Packed.K -> spec.block == 2 ? new int[] {2, 4, 6, 0} : new int[] {2, 5, 1, 7};
            case Packed.SEG -> new int[] {4, 5, 3, 0};
            case Packed.BND -> new int[] {1, 2, 3, 0};
            case Packed.CR -> new int[] {0, 4, 2, 3};
            default -> new int[] {1, 6, 3, 7};
        };
        return Packed.reg(spec.register, numbers[variant & 3]);
    }

    private long memory(Spec spec, int variant) {
        int n = Math.max(1, form.scale);
        if (spec.indexes != 0) {
            int vectors = 32 * (spec.indexes - Packed.XMM + 1);
            int high = evex ? 25 : mode == Mode.X64 ? 12 : 7;
            return sized(
                    switch (variant) {
                        case 0 -> Packed.mem(spec.memory, 0, vectors + 3, 0, 0);
                        case 1 -> Packed.mem(spec.memory, high(13), vectors + high, 2, n * 3);
                        case 2 -> Packed.mem(spec.memory, 5, vectors + 7, 3, 1);
                        default -> Packed.mem(spec.memory, 4, vectors + 4, 1, n * -128);
                    });
        }
        return sized(
                switch (variant) {
                    case 0 -> Packed.mem(spec.memory, 0, 0);
                    case 1 -> Packed.mem(spec.memory, high(13), high(14), 3, n * 5);
                    case 2 -> Packed.mem(spec.memory, 4, n * -128);
                    default -> Packed.mem(spec.memory, high(9), n * 128 + 1);
                });
    }

    private long broadcast(Spec spec, int variant) {
        int bytes = spec.broadcast / 8;
        int count = spec.memoryBytes() / bytes;
        long m = Packed.mem(Spec.memoryOf(spec.broadcast), variant == 3 ? high(12) : variant, bytes * (variant - 1));
        return sized(m) | (long) Integer.numberOfTrailingZeros(count) << Packed.BROADCAST_AT;
    }

    private int high(int register) {
        return mode == Mode.X64 ? register : register & 7;
    }

    /// The address with registers of the size that the row or the mode has.
    private long sized(long m) {
        boolean narrow = mode == Mode.IA32 || form.encoding.address == 32;
        return narrow ? m & ~(long) Packed.ADDRESSES | Packed.ADDRESS32 : m;
    }

    private void decorate(long[] operands) {
        int masked = -1;
        int rounded = -1;
        boolean memory = false;
        for (int i = 0; i < operands.length; i++) {
            masked = form.values[i].masked ? i : masked;
            rounded = form.values[i].rounding || form.values[i].sae ? i : rounded;
            memory |= Packed.isMemory(operands[i]);
        }
        if (masked < 0 || !form.values[masked].maskNeeded) {
            immediates(operands);
        }
        if (masked >= 0) {
            long[] copy = operands.clone();
            copy[masked] |= 5L << Packed.MASK_AT;
            immediates(copy);
            if (form.values[masked].zeroing && !Packed.isMemory(copy[masked])) {
                copy = copy.clone();
                copy[masked] |= Packed.ZEROING;
                immediates(copy);
            }
        }
        for (Rounding rounding : Rounding.values()) {
            if (!memory && (rounding == Rounding.SAE ? form.sae : form.rounding)) {
                long[] copy = operands.clone();
                copy[rounded] |= rounding.bits();
                immediates(copy);
            }
        }
    }

    private void immediates(long[] operands) {
        List<Spec> wanted = new ArrayList<>();
        for (Spec spec : form.operands) {
            if (spec.types == 0) {
                wanted.add(spec);
            }
        }
        switch (wanted.size()) {
            case 0 -> add(operands, List.of());
            case 1 -> {
                for (long value : bounds(wanted.get(0))) {
                    add(operands, List.of(value));
                }
            }
            default -> add(operands, List.of(3L, -4L));
        }
    }

    private long[] bounds(Spec spec) {
        return switch (spec.immediate) {
            case Spec.ONE -> new long[] {1};
            case Spec.IMM4 -> new long[] {0, 15};
            case Spec.IMM8S -> new long[] {-128, 127};
            case Spec.IMM8U -> new long[] {0, 255};
            case Spec.IMM16 -> new long[] {0x1234, 0xFFFE};
            case Spec.IMM32 -> new long[] {0x12345678, 0xFFFF_FFF0L};
            case Spec.IMM32S -> new long[] {0x12345678, Integer.MIN_VALUE};
            case Spec.IMM64 -> new long[] {0x1122_3344_5566_7788L};
            default -> new long[] {1, 255};
        };
    }

    private void add(long[] operands, List<Long> immediates) {
        List<Long> values =
                IntStream.range(0, operands.length).mapToObj(i -> operands[i]).toList();
        trials.add(new Trial(form, values, immediates, text(operands, immediates)));
    }

    private String text(long[] operands, List<Long> immediates) {
        List<String> parts = new ArrayList<>();
        int value = 0;
        int immediate = 0;
        for (Spec spec : form.operands) {
            if (spec.types == 0) {
                parts.add(Long.toString(immediates.get(immediate++)));
                continue;
            }
            long operand = operands[value++];
            int rounding = Decorations.rounding(operand);
            parts.add(Names.operand(rounding == 0 ? operand : operand & ~(long) Packed.ROUNDINGS));
            if (rounding != 0) {
                parts.add("{" + Rounding.values()[rounding - 1].text() + "}");
            }
        }
        return (form.op().mnemonic() + " " + String.join(", ", parts)).trim();
    }
}
