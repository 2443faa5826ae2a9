package dev.kiln.target;

import dev.kiln.ir.Convention;
import dev.kiln.ir.Reg;
import java.util.Arrays;
import java.util.List;

/// The machine's numbers of the registers that an ABI names, by their codes; -1 for those that do not exist.
///
/// Found once for each of our ABIs: to find them takes longer than to write ten instructions.
final class Numbers {
    private final byte[] integers = new byte[Reg.VIRTUAL];
    private final byte[] floats = new byte[Reg.VIRTUAL];

    private Numbers(Abi abi) {
        Convention convention = abi.convention();
        fill(integers, convention.integerCodes(), abi.integers());
        fill(floats, convention.floatCodes(), abi.floats());
    }

    /// Those of our own ABIs.
    private static final class Known {
        private static final List<Abi> ABIS = List.of(Abi.SYSV, Abi.WIN64, Abi.AAPCS64);
        private static final List<Numbers> NUMBERS =
                ABIS.stream().map(Numbers::new).toList();

        private Known() {}
    }

    static Numbers of(Abi abi) {
        for (int i = 0; i < Known.ABIS.size(); i++) {
            if (abi == Known.ABIS.get(i)) {
                return Known.NUMBERS.get(i);
            }
        }
        return new Numbers(abi);
    }

    private static void fill(byte[] numbers, int[] codes, List<Integer> machine) {
        Arrays.fill(numbers, (byte) -1);
        for (int i = 0; i < codes.length; i++) {
            if (codes[i] >= 0 && codes[i] < machine.size()) {
                numbers[i] = machine.get(codes[i]).byteValue();
            }
        }
    }

    /// The number of the integer register with `code`, below [Reg#VIRTUAL].
    int integer(int code) {
        return integers[code];
    }

    /// The number of the float register with `code`, below [Reg#VIRTUAL].
    int floating(int code) {
        return floats[code];
    }
}
