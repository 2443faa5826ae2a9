package dev.kiln.llo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.Scale;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class LloBinaryTest {
    private static final String TEXT = """
            host putchar(I) I
            host sink(I L P F D)
            data a: u8 1 2 "text\\n" zero 300 i64 -1 0x7FFFFFFFFFFFFFFF f32 1.5 nan@0x7fc00001 f64 -inf
            data empty:
            heap 100000
            func main(I L) D
            locals I D P
                LDARG_I 0
                SWITCH one two : three
            one:
            uno:
                LDC_D 0x1.8p-1000
                RET
            two:
                LDA heap
                LDA a
                SUB_P
                LD_D -2147483648
                RET
            three:
                LDC_F -0.0
                CVT_F_D
                LDC_L -9223372036854775808
                DROP
                LDC_I 5
                LDFN other
                CALLP (I) I
                LEA_IT:
                DROP
                RET
            end
            func other(I) I
                LDC_P 64
                LDARG_I 0
                LEA 31 -1
                LDUW 65535
                RET
                JMP x
            x:
                RET
            end
            """;

    private static LloProgram program() {
        return LloProgram.parse("t.llo", TEXT);
    }

    @Test
    void readsBackTheSameProgramWithItsLines() {
        LloProgram program = program();
        LloProgram back = LloProgram.read("t.llob", program.toBytes());
        assertThat(back).isEqualTo(program).hasSameHashCodeAs(program);
        assertThat(back.file()).isEqualTo("t.llo");
        assertThat(back.toString()).isEqualTo(program.toString());
        assertThat(back.toBytes()).isEqualTo(program.toBytes());
        for (int i = 0; i < program.entry().opCount(); i++) {
            assertThat(back.entry().line(i)).isEqualTo(program.entry().line(i));
        }
        assertThat(back.entry().line()).isEqualTo(6);
    }

    @Test
    void isNotEqualToAnythingElse() {
        LloProgram program = program();
        for (String[] change : new String[][] {
            {"-0.0", "0.0"},
            {"one two", "two one"},
            {"uno:", "eins:"},
            {"zero 300", "zero 301"},
            {"u8 1 2", "u8 1 3"},
            {"heap 100000", "heap 100001"},
            {"locals I D P", "locals I D P P"},
            {"LDUW 65535", "LDW 65535"},
            {"nan@0x7fc00001", "nan"},
            {"host sink(I L P F D)", "host sink(I L P F)"},
        }) {
            assertThat(TEXT).contains(change[0]);
            assertThat(LloProgram.parse("t.llo", TEXT.replace(change[0], change[1])))
                    .as(change[0])
                    .isNotEqualTo(program);
        }
    }

    @Test
    void refusesEveryChangedByte() {
        byte[] bytes = program().toBytes();
        for (int i = 0; i < bytes.length; i++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] changed = bytes.clone();
                changed[i] ^= (byte) (1 << bit);
                assertThatThrownBy(() -> LloProgram.read("t.llob", changed)).isInstanceOf(LloException.class);
            }
        }
    }

    @Test
    void refusesEveryTruncation() {
        byte[] bytes = program().toBytes();
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> LloProgram.read("t.llob", cut)).isInstanceOf(LloException.class);
        }
        assertThatThrownBy(() -> LloProgram.read("t.llob", Arrays.copyOf(bytes, bytes.length + 1)))
                .hasMessage("t.llob: the checksum does not match: the file is damaged or cut short");
    }

    @Test
    void saysWhichVersionItKnows() {
        byte[] bytes = program().toBytes();
        bytes[4] = 2;
        assertThatThrownBy(() -> LloProgram.read("t.llob", bytes))
                .hasMessage("t.llob: version 2 of the binary form, expected 1");
    }

    /// Changed and given a checksum that fits: what a hostile writer does. It is refused, or is another program that
    /// was verified.
    @Test
    void believesNothingThatAValidChecksumCovers() {
        int rounds = Scale.of(4_000);
        byte[] bytes = program().toBytes();
        long seed = 7;
        Random random = new Random(seed);
        int accepted = 0;
        for (int round = 0; round < rounds; round++) {
            byte[] changed = bytes.clone();
            for (int i = random.nextInt(3); i >= 0; i--) {
                int at = 5 + random.nextInt(bytes.length - 9);
                changed[at] = random.nextInt(4) == 0 ? (byte) 0xFF : (byte) random.nextInt();
            }
            seal(changed);
            try {
                LloProgram read = LloProgram.read("t.llob", changed);
                assertThat(LloProgram.read("t.llob", read.toBytes())).isEqualTo(read);
                accepted++;
            } catch (LloException e) {
                assertThat(e.getMessage()).as("seed %d round %d", seed, round).isNotEmpty();
            }
        }
        assertThat(accepted).isPositive();
    }

    private static void seal(byte[] bytes) {
        int end = bytes.length - 4;
        int checksum = Binary.checksum(bytes, end);
        for (int i = 0; i < 4; i++) {
            bytes[end + i] = (byte) (checksum >> 8 * i);
        }
    }

    /// Each claims a gigabyte of something in a few bytes.
    @Test
    void takesNoMemoryForWhatIsOnlyClaimed() {
        byte[] huge = {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 3};
        for (int section = 1; section <= 6; section++) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.writeBytes(Binary.magic());
            out.write(Binary.VERSION);
            for (int id = 1; id <= 6; id++) {
                out.write(id);
                if (id == section) {
                    out.write(huge.length);
                    out.writeBytes(huge);
                } else {
                    out.write(1);
                    out.write(0);
                }
            }
            out.writeBytes(new byte[4]);
            byte[] bytes = out.toByteArray();
            seal(bytes);
            assertThatThrownBy(() -> LloProgram.read("t.llob", bytes))
                    .as("section " + section)
                    .isInstanceOf(LloException.class);
        }
    }

    @Test
    void readsTextAsWellEvenAfterAByteOrderMark() {
        byte[] text = ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8);
        assertThat(LloProgram.read("t.llo", text)).isEqualTo(program());
    }

    @Test
    void saysWhatIsWrongAtWhichByte() {
        byte[] bytes = program().toBytes();
        bytes[5] = 9;
        seal(bytes);
        assertThatThrownBy(() -> LloProgram.read("t.llob", bytes)).hasMessage("t.llob: at byte 6: expected section 1");
    }
}
