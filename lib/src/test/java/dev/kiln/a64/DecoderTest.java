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
        long seed = System.nanoTime();
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

    @Test
    void printsWhatItDoesNotKnowAsData() {
        assertThat(A64Decoder.text(0xFFFF_FFFF)).isEqualTo(".word 0xffffffff");
        assertThat(A64Decoder.text(0x0000_0000)).isEqualTo("udf #0");
    }
}
