package dev.kiln.llo;

import java.util.Arrays;

/// A function as it was written: what the verifier reads. Never changed once made.
///
/// @param line the line of its declaration, 0 when it is not known
/// @param signatureIndex the number of its signature in the program
/// @param locals type codes
/// @param codes op codes
/// @param immediates one for each op, as [LloOperand] says
/// @param lines the source line of each op
/// @param tables switch tables: indices of ops, the default last
/// @param labelNames names of labels, in the order of their places
/// @param labelOps the op that each stands before
record Body(
        String name,
        int line,
        LloSignature signature,
        int signatureIndex,
        byte[] locals,
        int[] codes,
        long[] immediates,
        int[] lines,
        int[][] tables,
        String[] labelNames,
        int[] labelOps) {

    /// The name of a label at op `op`, `op N` when there is none.
    String labelAt(int op) {
        int i = Arrays.binarySearch(labelOps, op);
        if (i < 0) {
            return "op " + op;
        }
        while (i > 0 && labelOps[i - 1] == op) {
            i--;
        }
        return labelNames[i];
    }

    /// True when `other` is written the same, wherever its lines are.
    boolean same(Body other) {
        return name.equals(other.name)
                && signature.equals(other.signature)
                && Arrays.equals(locals, other.locals)
                && Arrays.equals(codes, other.codes)
                && Arrays.equals(immediates, other.immediates)
                && Arrays.deepEquals(tables, other.tables)
                && Arrays.equals(labelNames, other.labelNames)
                && Arrays.equals(labelOps, other.labelOps);
    }
}
