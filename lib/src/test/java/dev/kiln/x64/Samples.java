package dev.kiln.x64;

import java.util.ArrayList;
import java.util.List;

/// Operands that a form takes: registers low and high, every kind of address, immediates at their bounds.
///
/// Each sample differs from the first in one operand, so their number stays in the hundreds of thousands.
final class Samples {
    /// One call of a form.
    record Call(Form form, long[] values, long immediate) {
        void emit(Assembler a) {
            a.emit(form, values[0], values[1], values[2], values[3], immediate);
        }

        void emitShortest(Assembler a) {
            a.emit(form.op(), values, form.values.length != form.operands.length || addressed(), immediate);
        }

        private boolean addressed() {
            for (long value : values) {
                int type = Packed.type(value);
                if (type >= Packed.MOFFS && type <= Packed.CODE) {
                    return true;
                }
            }
            return false;
        }
    }

    private final Mode mode;

    Samples(Mode mode) {
        this.mode = mode;
    }

    List<Call> of(Form form) {
        List<Call> calls = new ArrayList<>();
        List<List<Long>> choices = new ArrayList<>();
        for (Spec spec : form.values) {
            choices.add(values(form, spec, choices.size()));
        }
        List<Long> immediates = immediates(form);
        long[] base = new long[4];
        for (int i = 0; i < choices.size(); i++) {
            base[i] = choices.get(i).getFirst();
        }
        for (long immediate : immediates) {
            calls.add(new Call(form, base.clone(), immediate));
        }
        for (int i = 0; i < choices.size(); i++) {
            for (long value : choices.get(i).subList(1, choices.get(i).size())) {
                long[] values = base.clone();
                values[i] = value;
                if (consistent(form, values)) {
                    calls.add(new Call(form, values, immediates.getFirst()));
                }
            }
        }
        all(form, choices, immediates.getFirst(), calls);
        return calls;
    }

    /// The last of every choice at once.
    private static void all(Form form, List<List<Long>> choices, long immediate, List<Call> calls) {
        long[] values = new long[4];
        for (int i = 0; i < choices.size(); i++) {
            values[i] = choices.get(i).getLast();
        }
        if (consistent(form, values)) {
            calls.add(new Call(form, values, immediate));
        }
    }

    /// Two addresses of a string instruction agree in size; rounding goes without memory; `ah` without REX.
    private static boolean consistent(Form form, long[] values) {
        boolean memory = false;
        boolean rounding = false;
        int fixed = 0;
        boolean high = false;
        boolean rex = form.rexW != 0;
        for (int i = 0; i < form.values.length; i++) {
            memory |= Packed.isMemory(values[i]);
            rounding |= Decorations.rounding(values[i]) != 0;
            fixed += form.values[i].fixedBase >= 0 ? 1 : 0;
            high |= Packed.type(values[i]) == Packed.GP8H;
            rex |= Packed.isMemory(values[i])
                    ? Address.rex(values[i]) != 0
                    : Packed.number(values[i]) > 7
                            || Packed.type(values[i]) == Packed.GP8 && Packed.number(values[i]) > 3;
        }
        boolean differs = fixed == 2 && ((values[0] ^ values[1]) & Packed.ADDRESSES) != 0;
        return !(memory && rounding) && !differs && !(high && rex);
    }

    private List<Long> values(Form form, Spec spec, int position) {
        List<Long> list = new ArrayList<>();
        if (spec.fixed >= 0) {
            list.add(Packed.reg(spec.register, spec.fixed));
        } else if (spec.fixedBase >= 0) {
            strings(spec, list);
        } else if (spec.moffs()) {
            int type = Packed.MOFFS8 + Integer.numberOfTrailingZeros(spec.moffsBytes());
            list.add(mode == Mode.X64 ? type : Packed.absolute(Spec.memoryOf(8 * spec.moffsBytes()), 0x12345678));
        } else if ((spec.types >>> Packed.CODE & 1) != 0) {
            list.add((long) Packed.CODE);
        } else if ((spec.types >>> Packed.PTR16 & 1) != 0) {
            list.add((long) Packed.PTR16);
        } else if ((spec.types >>> Packed.PTR32 & 1) != 0) {
            list.add((long) Packed.PTR32);
        } else {
            boolean registers = position != form.rmAt || form.encoding.mod != Encoding.MEMORY;
            if (spec.register != 0 && registers) {
                registers(form, spec, position, list);
            }
            if (spec.memory != 0 && form.encoding.mod != Encoding.REGISTER) {
                memory(form, spec, list);
            }
        }
        return list;
    }

    private void registers(Form form, Spec spec, int position, List<Long> list) {
        int[] numbers = switch (spec.register) {
            case Packed.XMM, Packed.YMM, Packed.ZMM ->
                mode == Mode.IA32
                        ? new int[] {2 + position, 7}
                        : form.encoding.kind == Encoding.EVEX
                                ? new int[] {2 + position, 11, 19, 28}
                                : new int[] {2 + position, 11};
            case Packed.GP8, Packed.GP16, Packed.GP32, Packed.GP64 ->
                mode == Mode.IA32
                        ? spec.register == Packed.GP8 ? new int[] {1, 3} : new int[] {1 + position, 5, 4}
                        : new int[] {1 + position, 5, 4, 9, 12, 13};
            case Packed.CR -> new int[] {0, 4};
            case Packed.DR -> new int[] {0, 7};
            case Packed.SEG -> position == 0 ? new int[] {3, 5} : new int[] {3, 1};
            case Packed.BND -> new int[] {1, 3};
            case Packed.K -> spec.block == 2 ? new int[] {2, 6} : new int[] {2 + position, 7};
            default -> new int[] {1 + position, 5};
        };
        long mask = spec.maskNeeded ? 3L << Packed.MASK_AT : 0;
        for (int number : numbers) {
            list.add(Packed.reg(spec.register, number) | mask);
        }
        long first = list.getFirst();
        if (spec.register == Packed.GP8 && form.encoding.kind == Encoding.LEGACY) {
            list.add(Packed.reg(Packed.GP8H, 6));
        }
        if (spec.masked) {
            list.add(first | 5L << Packed.MASK_AT);
        }
        if (spec.zeroing) {
            list.add(first | 6L << Packed.MASK_AT | Packed.ZEROING);
        }
        if (spec.rounding) {
            for (Rounding rounding : Rounding.values()) {
                if (rounding != Rounding.SAE) {
                    list.add(first | rounding.bits());
                }
            }
        }
        if (spec.sae) {
            list.add(first | Rounding.SAE.bits());
        }
    }

    private void strings(Spec spec, List<Long> list) {
        long plain = Packed.mem(spec.memory, spec.fixedBase, 0);
        if (mode == Mode.IA32) {
            plain = plain & ~Packed.ADDRESSES | Packed.ADDRESS32;
        }
        list.add(plain);
        if (spec.fixedBase != 7) {
            list.add(Packed.segment(plain, 5));
        }
    }

    private void memory(Form form, Spec spec, List<Long> list) {
        int type = spec.memory;
        List<Long> plain = new ArrayList<>();
        if (spec.indexes != 0) {
            int kind = spec.indexes - Packed.XMM + 1;
            long base = mode == Mode.X64 ? Packed.ADDRESS64 : Packed.ADDRESS32;
            plain.add(base
                    | type
                    | (long) (kind << 5 | 4) << Packed.INDEX_AT
                    | 2L << Packed.SCALE_AT
                    | 1L << Packed.NUMBER_AT
                    | 0x40L << 32);
            if (mode == Mode.X64) {
                plain.add(base
                        | type
                        | (long) (kind << 5 | 12) << Packed.INDEX_AT
                        | 3L << Packed.SCALE_AT
                        | 13L << Packed.NUMBER_AT
                        | -5L << 32);
                plain.add(base
                        | type
                        | (long) (kind << 5 | 3) << Packed.INDEX_AT
                        | (long) Packed.NO_BASE << Packed.NUMBER_AT
                        | 0x1000L << 32);
                if (form.encoding.kind == Encoding.EVEX) {
                    plain.add(base
                            | type
                            | (long) (kind << 5 | 27) << Packed.INDEX_AT
                            | 2L << Packed.SCALE_AT
                            | 9L << Packed.NUMBER_AT);
                }
            }
        } else if (mode == Mode.IA32) {
            plain.add(Mem.at(Gp.EBX).bits());
            plain.add(Mem.at(Gp.ESP, 8).bits());
            plain.add(Mem.at(Gp.EBP, Gp.ESI, 4, -0x1000).bits());
            plain.add(Mem.absolute(0x12345678).bits());
            if (!form.encoding.sib) {
                plain.add(Mem.at(Gp.BX, Gp.DI, 1, 16).bits());
                plain.add(Mem.at(Gp.BP, 0).bits());
            }
        } else {
            plain.add(Mem.at(Gp.RBX).bits());
            plain.add(Mem.at(Gp.RSP, 8).bits());
            plain.add(Mem.at(Gp.RBP).bits());
            plain.add(Mem.at(Gp.R13, 64).bits());
            plain.add(Mem.at(Gp.R12, -128).bits());
            plain.add(Mem.at(Gp.RCX, 128).bits());
            plain.add(Mem.at(Gp.RDX, 1).bits());
            plain.add(Mem.at(Gp.RAX, Gp.R12, 8, 0x1234).bits());
            plain.add(Mem.at(Gp.R13, Gp.R9, 1, 0).bits());
            plain.add(Mem.at(Gp.R14, 8, 0x40).bits());
            plain.add(Mem.absolute(0x12345678).bits());
            plain.add(Mem.at(Gp.RDI, 0x7FFFFFFF).segment(Seg.FS).bits());
            if (!form.encoding.sib) {
                plain.add(Mem.rip(0x100).bits());
            }
            if (form.encoding.address == 0) {
                plain.add(Mem.at(Gp.R10D, Gp.ECX, 4, 4).bits());
            }
        }
        if (form.encoding.address != 0) {
            plain.clear();
            Gp base = form.encoding.address == 64 ? Gp.RBX : form.encoding.address == 32 ? Gp.EBX : Gp.BX;
            plain.add(Mem.at(base).bits());
            plain.add(Mem.at(base, 0x70).bits());
        }
        for (long memory : plain) {
            list.add(memory & ~Packed.TYPE | type | (spec.maskNeeded ? 3L << Packed.MASK_AT : 0));
        }
        long first = plain.getFirst() & ~Packed.TYPE;
        if (spec.masked) {
            list.add(first | type | 7L << Packed.MASK_AT);
        }
        if (spec.broadcast != 0) {
            int count = spec.memoryBytes() * 8 / spec.broadcast;
            long element =
                    Spec.memoryOf(spec.broadcast) | (long) Integer.numberOfTrailingZeros(count) << Packed.BROADCAST_AT;
            list.add(first | element);
            list.add(first | element | (long) (spec.broadcast >> 3) << 32);
            list.add(first | element | 4L << 32 | 1L << 32);
        }
    }

    private static List<Long> immediates(Form form) {
        if (form.immediate2At >= 0) {
            return List.of(5L | 7L << 32, 0x12L | 0x7FL << 32);
        }
        for (Spec spec : form.values) {
            if ((spec.types >>> Packed.CODE & 1) != 0) {
                return List.of(0x10L, 0x40L);
            }
            if ((spec.types >>> Packed.PTR16 & 1) != 0) {
                return List.of(0x1234L | 0x55AAL << 32);
            }
            if ((spec.types >>> Packed.PTR32 & 1) != 0) {
                return List.of(0x12345678L | 0x55AAL << 32);
            }
            if (spec.moffs()) {
                return List.of(0x1122_3344_5566_7788L);
            }
        }
        for (Spec spec : form.operands) {
            if (spec.immediate != Spec.NO_IMM) {
                return bounds(spec.immediate);
            }
        }
        return List.of(0L);
    }

    private static List<Long> bounds(int kind) {
        return switch (kind) {
            case Spec.IMM8 -> List.of(5L, 127L, 128L, 255L, -128L, -1L);
            case Spec.IMM8S -> List.of(5L, 127L, -128L, -1L);
            case Spec.IMM8U -> List.of(5L, 0L, 255L);
            case Spec.IMM16 -> List.of(0x1234L, 32767L, -32768L, 65535L);
            case Spec.IMM32 -> List.of(0x12345678L, 0x7FFF_FFFFL, -0x8000_0000L, 0xFFFF_FF00L, 300L);
            case Spec.IMM32S -> List.of(0x12345678L, 0x7FFF_FFFFL, -0x8000_0000L, 300L);
            case Spec.IMM64 -> List.of(0x1122_3344_5566_7788L, Long.MIN_VALUE, Long.MAX_VALUE);
            case Spec.IMM4 -> List.of(3L, 0L, 15L);
            default -> List.of(1L);
        };
    }
}
