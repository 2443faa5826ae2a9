package dev.kiln.a64;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Any word decodes to an instruction that encodes to it, or to none; never to an exception.
final class DecoderTest {
    @Test
    void decodesRandomWordsToWhatEncodesToThem() {
        long seed = Long.getLong("kiln.tests.seed", System.nanoTime());
        SplittableRandom random = new SplittableRandom(seed);
        int count = (int) (200_000 * Tools.scale());
        int decoded = 0;
        int exceptions = 0;
        List<String> failures = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int word = random.nextInt();
            Optional<Instruction> instruction = A64Decoder.decode(word);
            if (instruction.isPresent()) {
                decoded++;
                int again = encode(instruction.get());
                if (again != word && reservedBits(word)) {
                    exceptions++;
                } else if (again != word) {
                    failures.add("%08x: %s, again %08x".formatted(word, instruction.get(), again));
                }
            }
        }
        System.out.printf(
                "decoder: seed %d, %d random words, %d decode, %d of them with bits that do not count%n",
                seed, count, decoded, exceptions);
        assertThat(failures).as("seed %d", seed).isEmpty();
        assertThat(decoded).isGreaterThan(count / 4);
    }

    /// A logical immediate's rotation counts modulo its element's size: the higher bits of immr do not count.
    private static boolean reservedBits(int word) {
        return (word >>> 23 & 0x3F) == 0b100100;
    }

    private static int encode(Instruction instruction) {
        A64Assembler assembler = new A64Assembler();
        instruction.emit(assembler);
        return Words.get(assembler.finish().bytes(), 0);
    }

    /// The same mnemonic, and a text that we assemble to the word: numbers may be written otherwise.
    @Test
    void agreesWithLlvmOnRandomWords() throws Exception {
        Tools.need(Judges.present("llvm-mc"), "llvm-mc");
        long seed = Long.getLong("kiln.tests.seed", System.nanoTime());
        int[] words =
                new SplittableRandom(seed).ints((long) (30_000 * Tools.scale())).toArray();
        List<String> theirs = Judges.disassemble(words);
        List<String> failures = new ArrayList<>();
        int compared = 0;
        for (int i = 0; i < words.length; i++) {
            Optional<Instruction> ours = A64Decoder.decode(words[i]);
            if (ours.isPresent() && !theirs.get(i).isEmpty() && ours.get().op() != Op.RPRFM) {
                compared++;
                if (!same(ours.get().toString(), theirs.get(i), words[i])) {
                    failures.add("%08x: ours %s, theirs %s".formatted(words[i], ours.get(), theirs.get(i)));
                }
            }
        }
        System.out.printf("decoder: seed %d, %d words as llvm-mc decodes them%n", seed, compared);
        assertThat(failures).as("seed %d", seed).isEmpty();
        assertThat(compared).isGreaterThan(words.length / 5);
    }

    private static boolean same(String ours, String theirs, int word) {
        A64Assembler assembler = new A64Assembler();
        new A64Parser(assembler).line(theirs, 1);
        int again = Words.get(assembler.finish().bytes(), 0);
        String mnemonic = ours.split("\\s")[0];
        boolean known = mnemonic.equals(theirs.split("\\s")[0])
                || mnemonic.matches("[su]xtl2?|bfc|bfxil|cmpp") // the manual's preference, not llvm-mc's
                || theirs.matches("(sysl?|hint|dsb)\\s.*"); // a name younger than llvm-mc
        return known && (again == word || reservedBits(word));
    }

    @Test
    void printsWhatItDoesNotKnowAsData() {
        assertThat(A64Decoder.text(0xFFFF_FFFF)).isEqualTo(".word 0xffffffff");
        assertThat(A64Decoder.text(0x0000_0000)).isEqualTo("udf #0");
    }
}
