package dev.kiln.x64;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.Scale;
import dev.kiln.code.CodeBuffer;
import dev.kiln.code.CodeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class RowsTest {
    private static final int SHOWN = 60;
    private static final Pattern EFFECT = Pattern.compile(
            "f[rwu]=[oszapcdi]+|[rw]=[a-z0-9,]+|x64|ia32|alt|dec|lock|rep|repz|hle|xrel" + "|bnd|notrack|hint|ring0");

    @Test
    void nameExactlyTheMnemonics() {
        Set<String> rows = new HashSet<>();
        for (Family family : Family.values()) {
            for (String mnemonic : Rows.mnemonics(family)) {
                assertThat(rows.add(mnemonic))
                        .as(mnemonic + " stands in one table")
                        .isTrue();
            }
        }
        Set<String> constants = new HashSet<>();
        int forms = 0;
        for (Op op : Op.values()) {
            constants.add(op.mnemonic());
            forms += op.forms().size();
        }
        assertThat(constants).isEqualTo(rows);
        System.out.printf("x86 tables: %d mnemonics, %d rows%n", constants.size(), forms);
    }

    @Test
    void sayWhatTheLegendKnows() {
        List<String> wrong = new ArrayList<>();
        for (Op op : Op.values()) {
            for (Form form : op.forms()) {
                if (form.cpu().isEmpty()) {
                    wrong.add(form.row);
                }
                if (!form.effects().isEmpty()
                        && !Arrays.stream(form.effects().split(" +")).allMatch(EFFECT.asMatchPredicate())) {
                    wrong.add(form.row);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void encodeDecodeAndEncodeToTheSameBytes64() {
        fixedPoint(Mode.X64);
    }

    @Test
    void encodeDecodeAndEncodeToTheSameBytes32() {
        fixedPoint(Mode.IA32);
    }

    private static void fixedPoint(Mode mode) {
        Decoder decoder = new Decoder(mode);
        Samples samples = new Samples(mode);
        List<String> wrong = new ArrayList<>();
        int calls = 0;
        int rows = 0;
        for (Op op : Op.values()) {
            for (Form form : op.forms()) {
                if (!form.in(mode)) {
                    continue;
                }
                rows++;
                for (Samples.Call call : samples.of(form)) {
                    calls++;
                    String failure = check(mode, decoder, call);
                    if (!failure.isEmpty()) {
                        wrong.add(form.row.replaceAll(" +", " ") + ": " + failure);
                    }
                }
            }
        }
        System.out.printf("x86 %s: %d rows, %d calls encoded, decoded, read back%n", mode, rows, calls);
        assertThat(wrong.stream().limit(SHOWN).toList())
                .as(wrong.size() + " wrong")
                .isEmpty();
    }

    private static String check(Mode mode, Decoder decoder, Samples.Call call) {
        byte[] bytes;
        try {
            Assembler a = new Assembler(new CodeBuffer(), mode);
            call.emit(a);
            bytes = a.finish().bytes();
        } catch (CodeException e) {
            return "not encoded: " + e.getMessage();
        }
        int start = call.form().encoding.wait ? 1 : 0; // 9B is an instruction of its own to the decoder
        Instruction instruction = decoder.decode(bytes, start);
        String hex = HexFormat.of().formatHex(bytes);
        if (!instruction.valid() || instruction.length() != bytes.length - start) {
            return hex + " is decoded as " + instruction + " of " + instruction.length();
        }
        try {
            Assembler a = new Assembler(new CodeBuffer(), mode);
            a.emit(instruction);
            byte[] again = a.finish().bytes();
            if (!Arrays.equals(again, Arrays.copyOfRange(bytes, start, bytes.length)) && instruction.prefixes() == 0) {
                return hex + " is decoded as " + instruction + " and encoded as "
                        + HexFormat.of().formatHex(again);
            }
            if (instruction.form().has("dec")) {
                return ""; // its text means the usual encoding
            }
            Assembler text = new Assembler(new CodeBuffer(), mode);
            new TextAssembler(text).line(instruction.toString());
            byte[] read = text.finish().bytes();
            Instruction back = decoder.decode(read, 0);
            if (back.length() != read.length || !Spelling.same(back.toString(), instruction.toString())) {
                return hex + " prints as " + instruction + ", which is read as "
                        + HexFormat.of().formatHex(read) + " " + back;
            }
        } catch (CodeException e) {
            return hex + " " + instruction + ": " + e.getMessage();
        }
        return "";
    }

    @Test
    void decodeAnyBytes() {
        long seed = 0x5EED_0064L;
        int rounds = Scale.of(200_000);
        System.out.printf("random bytes: seed %#x, %d rounds in each mode%n", seed, rounds);
        Random random = new Random(seed);
        for (Mode mode : Mode.values()) {
            Decoder decoder = new Decoder(mode);
            byte[] bytes = new byte[20];
            for (int i = 0; i < rounds; i++) {
                random.nextBytes(bytes);
                if ((i & 3) == 0) {
                    bytes[0] = new byte[] {0x62, (byte) 0xC4, (byte) 0xC5, 0x0F}[random.nextInt(4)];
                }
                int length = 1 + random.nextInt(bytes.length);
                byte[] code = Arrays.copyOf(bytes, length);
                Instruction instruction = decoder.decode(code, 0);
                String text = instruction.toString();
                if (instruction.length() < 1 || instruction.length() > Math.min(15, length) || text.isEmpty()) {
                    throw new AssertionError(HexFormat.of().formatHex(code) + " " + text);
                }
            }
        }
    }
}
