package dev.kiln.x64;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.Scale;
import dev.kiln.code.CodeBuffer;
import dev.kiln.code.CodeException;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What a recipe writes is what the general way writes, and a recipe is right for nothing else.
final class ShortWayTest {
    private static final long[] IMMEDIATES = {
        0,
        1,
        -1,
        15,
        16,
        127,
        128,
        255,
        256,
        -128,
        -129,
        32767,
        32768,
        65535,
        65536,
        0xFF7F,
        0xFF80,
        -32768,
        -32769,
        Integer.MAX_VALUE,
        1L << 31,
        0xFFFF_FF7FL,
        0xFFFF_FF80L,
        0xFFFF_FFFFL,
        1L << 32,
        Integer.MIN_VALUE,
        Integer.MIN_VALUE - 1L,
        Long.MAX_VALUE,
        Long.MIN_VALUE
    };
    private static final int[] DISPLACEMENTS = {0, 0, 1, -1, 8, 127, 128, -128, -129, Integer.MAX_VALUE};

    private final CodeBuffer buffer = new CodeBuffer();

    @ParameterizedTest
    @EnumSource(Mode.class)
    void writesWhatTheGeneralWayWrites(Mode mode) {
        long seed = Long.getLong("kiln.tests.seed", 0x5eed_0064L);
        Random random = new Random(seed);
        Assembler general = new Assembler(buffer, mode);
        ShortWay shortWay = new ShortWay(buffer, Tables.of(mode).recipes);
        int calls = 0;
        int followed = 0;
        for (int round = 0; round < Scale.of(8); round++) {
            for (Op op : Op.values()) {
                for (Form form : Rows.of(op)) {
                    if (!form.in(mode) || form.values.length > 3) {
                        continue;
                    }
                    long[] values = new long[4];
                    for (int i = 0; i < form.values.length; i++) {
                        values[i] = operand(form.values[i], mode, random);
                    }
                    boolean immediate = form.operands.length > form.values.length;
                    long imm = immediate ? IMMEDIATES[random.nextInt(IMMEDIATES.length)] : 0;
                    String expected = general(general, op, values, immediate, imm);
                    buffer.reset();
                    boolean did = follow(shortWay, op, values, immediate, imm);
                    if (did) {
                        assertThat(bytes())
                                .as(
                                        "seed %#x: %s %s %s",
                                        seed, form, HexFormat.of().toHexDigits(imm), texts(values))
                                .isEqualTo(expected);
                        followed++;
                    }
                    calls++;
                }
            }
        }
        System.out.printf("x86 %s: seed %#x, %d calls, %d by recipe%n", mode, seed, calls, followed);
        assertThat(followed).isGreaterThan(calls / 3);
    }

    private String general(Assembler assembler, Op op, long[] v, boolean immediate, long imm) {
        buffer.reset();
        try {
            assembler.dispatch(op, v[0], v[1], v[2], v[3], immediate ? Choices.WITH_IMMEDIATE : 0, imm);
        } catch (CodeException e) {
            return e.getMessage();
        }
        return bytes();
    }

    private static boolean follow(ShortWay way, Op op, long[] v, boolean immediate, long imm) {
        if (v[2] != 0) {
            return immediate ? way.three(op, v[0], v[1], v[2], imm) : way.three(op, v[0], v[1], v[2]);
        }
        return immediate ? way.two(op, v[0], v[1], imm) : way.two(op, v[0], v[1]);
    }

    private String bytes() {
        return HexFormat.of().formatHex(buffer.finish().bytes());
    }

    private static String texts(long[] values) {
        StringBuilder text = new StringBuilder();
        for (long value : values) {
            text.append(value == 0 ? "" : Names.operand(value) + " ");
        }
        return text.toString();
    }

    /// Ordinary most of the time.
    private static long operand(Spec spec, Mode mode, Random random) {
        long types = spec.types;
        for (int skip = random.nextInt(Long.bitCount(types)); skip > 0; skip--) {
            types &= types - 1;
        }
        int type = Long.numberOfTrailingZeros(types);
        int most = mode == Mode.X64 ? 16 : random.nextInt(8) == 0 ? 16 : 8;
        if (type < Packed.M) {
            int number = spec.fixed >= 0 && random.nextBoolean() ? spec.fixed : random.nextInt(most);
            number = type == Packed.GP8H ? 4 + (number & 3) : number;
            long decoration = switch (random.nextInt(64)) {
                case 0 -> (long) (1 + random.nextInt(7)) << Packed.MASK_AT;
                case 1 -> Rounding.values()[random.nextInt(5)].bits();
                case 2 -> 16L << Packed.NUMBER_AT;
                default -> 0;
            };
            boolean vector = type >= Packed.XMM && type <= Packed.ZMM;
            return Packed.reg(type, number) | (vector ? decoration : 0);
        }
        int base = random.nextInt(16) == 0 ? Packed.NO_BASE : random.nextInt(most);
        int index = random.nextBoolean() ? Packed.NO_INDEX : random.nextInt(most);
        long size = random.nextInt(16) == 0 ? Packed.ADDRESS32 : mode == Mode.X64 ? Packed.ADDRESS64 : Packed.ADDRESS32;
        long oddity = switch (random.nextInt(64)) {
            case 0 -> (long) (1 + random.nextInt(6)) << Packed.SEGMENT_AT;
            case 1 -> 1L << Packed.BROADCAST_AT;
            case 2 -> 1L << Packed.MASK_AT;
            case 3 -> 32L << Packed.INDEX_AT;
            default -> 0;
        };
        long scale = index == Packed.NO_INDEX ? 0 : random.nextInt(4);
        return (long) DISPLACEMENTS[random.nextInt(DISPLACEMENTS.length)] << 32
                | size
                | oddity
                | scale << Packed.SCALE_AT
                | (long) index << Packed.INDEX_AT
                | (long) base << Packed.NUMBER_AT
                | type;
    }

    /// What compilers write most goes by recipes.
    @ParameterizedTest
    @CsvSource({
        "add rax. rcx",
        "add r8d. dword ptr [rdi + rsi*4 + 16]",
        "mov qword ptr [rsp + 8]. r15",
        "mov r9d. 100",
        "mov sil. byte ptr [r12]",
        "add rcx. 1000",
        "and eax. 255",
        "cmp dword ptr [rbp]. 42",
        "shl rax. 3",
        "sar rdx. cl",
        "shr r14. 1",
        "push r12",
        "ret",
        "cqo",
        "imul rbx. rax. 10",
        "setg dil",
        "movzx eax. r9b",
        "addsd xmm0. xmm9",
        "pshufd xmm1. xmm2. 27",
        "crc32 rax. r9",
        "vaddps ymm0. ymm1. ymm12",
        "vmulpd xmm3. xmm14. xmmword ptr [r13]",
        "vpaddd ymm9. ymm10. ymm11",
        "vmovups xmmword ptr [rax + r9]. xmm8",
        "vpalignr xmm1. xmm2. xmm3. 4",
        "shld rax. r9. cl",
        "vpslld xmm1. xmm9. 3",
        "vzeroupper"
    })
    void takesTheOrdinary(String text) {
        Assembler assembler = new Assembler(buffer, Mode.X64);
        new TextAssembler(assembler).line(text.replace('.', ','));
        byte[] code = buffer.finish().bytes();
        Instruction i = new Decoder(Mode.X64).decode(code, 0);
        long[] values = {i.operand(0), i.operand(1), i.operand(2), i.operand(3)};
        buffer.reset();
        boolean immediate = i.form().operands.length > i.form().values.length;
        ShortWay way = new ShortWay(buffer, Tables.of(Mode.X64).recipes);
        assertThat(follow(way, i.form().op, values, immediate, i.immediate())).isTrue();
        assertThat(buffer.finish().bytes()).isEqualTo(code);
    }
}
