package dev.kiln.a64;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.code.CodeException;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/// The immediates that hold more than they are wide.
final class ImmediatesTest {
    /// Every 64-bit logical immediate, made as the manual says: an element of 2 to 64 bits, a rotated run of ones.
    private static Set<Long> masks() {
        Set<Long> masks = new HashSet<>();
        for (int size = 2; size <= 64; size *= 2) {
            for (int ones = 1; ones < size; ones++) {
                for (int rotation = 0; rotation < size; rotation++) {
                    long value = 0;
                    for (int bit = 0; bit < 64; bit++) {
                        int place = (bit + rotation) % size;
                        value |= place < ones ? 1L << bit : 0;
                    }
                    masks.add(value);
                }
            }
        }
        return masks;
    }

    @Test
    void roundTripsEveryLogicalImmediate() {
        Set<Long> masks = masks();
        assertThat(masks).hasSize(5334);
        for (long value : masks) {
            int bits = Immediates.mask(value);
            assertThat(bits).as("0x%x", value).isGreaterThanOrEqualTo(0);
            assertThat(Immediates.unmask(bits)).isEqualTo(value);
            assertThat(throughInstruction(Op.EOR, Packed.x(1), Packed.imm(value)))
                    .isEqualTo(Packed.imm(value));
        }
    }

    @Test
    void decodesNoOtherLogicalImmediate() {
        Set<Long> masks = masks();
        int reserved = 0;
        for (int bits = 0; bits < 1 << 13; bits++) {
            long value = Immediates.unmask(bits);
            if (value == 0) {
                reserved++;
            } else {
                assertThat(masks).contains(value);
            }
        }
        assertThat(reserved).isLessThan(1 << 12);
    }

    @Test
    void takesNothingElseAsALogicalImmediate() {
        Set<Long> masks = masks();
        SplittableRandom random = new SplittableRandom(5334);
        for (int i = 0; i < 20_000; i++) {
            long near = masks.stream().skip(random.nextInt(100)).findFirst().orElseThrow() ^ 1L << random.nextInt(64);
            assertThat(Immediates.mask(near) >= 0).as("0x%x", near).isEqualTo(masks.contains(near));
        }
        assertThat(Immediates.mask(0)).isNegative();
        assertThat(Immediates.mask(-1)).isNegative();
    }

    @Test
    void roundTripsEveryLogicalImmediateOf32Bits() {
        int count = 0;
        for (long mask : masks()) {
            long low = mask & 0xFFFF_FFFFL;
            if (mask >>> 32 == low) {
                count++;
                assertThat(throughInstruction(Op.EOR, Packed.w(1), Packed.imm(low)))
                        .isEqualTo(Packed.imm(low));
            }
        }
        assertThat(count).isEqualTo(1302);
    }

    @Test
    void roundTripsEveryFloatImmediate() {
        Set<Double> values = new HashSet<>();
        for (int bits = 0; bits < 256; bits++) {
            double value = Immediates.unfp8(bits);
            values.add(value);
            assertThat(Immediates.fp8(value)).isEqualTo(bits);
            A64Assembler assembler = new A64Assembler();
            assembler.emit(Op.FMOV, Packed.d(1), Packed.fp(value));
            Instruction again =
                    A64Decoder.decode(Words.get(assembler.finish().bytes(), 0)).orElseThrow();
            assertThat(again.operand(1)).isEqualTo(Packed.fp(value));
        }
        assertThat(values).hasSize(256).contains(1.0, -1.0, 0.125, 31.0, 1.9375);
        assertThat(Immediates.fp8(0.0)).isNegative();
        assertThat(Immediates.fp8(32.0)).isNegative();
        assertThat(Immediates.fp8(1.03)).isNegative();
    }

    @Test
    void roundTripsEveryByteMask() {
        for (int bits = 0; bits < 256; bits++) {
            assertThat(Immediates.bytes(Immediates.unbytes(bits))).isEqualTo(bits);
        }
        assertThat(Immediates.bytes(0xFE)).isNegative();
        assertThat(Immediates.bytes(0x0102_0000)).isNegative();
    }

    @Test
    void keepsWideImmediatesOnlyWhenSomeInstructionHoldsThem() {
        for (long value : new long[] {1L << 63, 0x1234L << 48, ~(0x1234L << 48), 0xFF00_FF00_00FF_00FFL, -1L << 60}) {
            assertThat(Packed.value(Packed.imm(value))).isEqualTo(value);
        }
        Assertions.assertThatExceptionOfType(CodeException.class)
                .isThrownBy(() -> Packed.imm(0x1234_5678_9ABC_DEF0L))
                .withMessageContaining("0x123456789abcdef0");
    }

    private static long throughInstruction(Op op, long register, long immediate) {
        A64Assembler assembler = new A64Assembler();
        assembler.emit(op, register, register, immediate);
        Instruction again =
                A64Decoder.decode(Words.get(assembler.finish().bytes(), 0)).orElseThrow();
        assertThat(again.op()).isEqualTo(op);
        return again.operand(2);
    }
}
