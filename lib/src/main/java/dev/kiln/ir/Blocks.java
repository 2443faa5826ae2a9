package dev.kiln.ir;

import dev.kiln.code.Label;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The basic blocks of a stretch of a program, and where each continues.
///
/// A block begins at a label and after an instruction that may continue elsewhere; calls do not end blocks. A jump
/// to an address may reach every label of the stretch whose address the program takes.
public final class Blocks {
    private final int[] starts;
    private final int[][] successors;

    /// The blocks of the instructions `from` up to, not including, `to`.
    public Blocks(Program program, Places places, int from, int to) {
        List<Ins> instructions = program.instructions();
        boolean[] leaders = new boolean[to - from + 1];
        leaders[0] = true;
        for (int i = from; i < to; i++) {
            Ins instruction = instructions.get(i);
            leaders[i - from] |= instruction instanceof Ins.Bind;
            leaders[i - from + 1] |= ends(instruction);
        }
        int[] blockOf = new int[to - from];
        int[] found = new int[to - from + 1];
        int count = 0;
        for (int i = 0; i < to - from; i++) {
            if (leaders[i]) {
                found[count++] = from + i;
            }
            blockOf[i] = count - 1;
        }
        found[count] = to;
        starts = Arrays.copyOf(found, count + 1);
        successors = new int[count][];
        int[] taken = null;
        for (int b = 0; b < count; b++) {
            Ins last = instructions.get(starts[b + 1] - 1);
            List<Label> targets = targets(last);
            boolean falls = fallsThrough(last) && b + 1 < count;
            int[] next = new int[targets.size() + (falls ? 1 : 0)];
            int n = 0;
            if (falls) {
                next[n++] = b + 1;
            }
            for (Label label : targets) {
                int index = places.find(label);
                if (index >= from && index < to) {
                    next[n++] = blockOf[index - from];
                }
            }
            if (isComputed(last)) {
                taken = taken == null ? taken(program, places, from, to, blockOf) : taken;
                successors[b] = taken;
            } else {
                successors[b] = n == next.length ? next : Arrays.copyOf(next, n);
            }
        }
    }

    /// The number of blocks.
    public int count() {
        return successors.length;
    }

    /// The index of the first instruction of block `block`; of block [#count()], the end.
    public int start(int block) {
        return starts[block];
    }

    /// The blocks that may come after block `block`, some perhaps twice. Not to be changed.
    public int[] successors(int block) {
        return successors[block];
    }

    private static int[] taken(Program program, Places places, int from, int to, int[] blockOf) {
        return program.instructions().stream()
                .flatMap(instruction -> switch (instruction) {
                    case Ins.Address a -> Stream.of(a.label());
                    case Ins.Addresses a -> a.labels().stream();
                    default -> Stream.<Label>empty();
                })
                .mapToInt(places::find)
                .filter(index -> index > from && index < to)
                .map(index -> blockOf[index - from])
                .distinct()
                .toArray();
    }

    private static boolean ends(Ins instruction) {
        return !fallsThrough(instruction) || !targets(instruction).isEmpty();
    }

    /// True when it may continue at every label whose address is taken.
    public static boolean isComputed(Ins instruction) {
        return instruction instanceof Ins.JumpRegister || instruction instanceof Ins.JumpMemory;
    }

    /// True when the instruction after this one may come next, other than by a jump.
    static boolean fallsThrough(Ins instruction) {
        return switch (instruction) {
            case Ins.Jump i -> false;
            case Ins.JumpRegister i -> false;
            case Ins.JumpMemory i -> false;
            case Ins.JumpTable i -> false;
            case Ins.Tail i -> false;
            case Ins.TailSymbol i -> false;
            case Ins.TailRegister i -> false;
            case Ins.Ret i -> false;
            case Ins.Unreachable i -> false;
            case Ins.End i -> false;
            default -> true;
        };
    }

    /// Where the instruction may continue within its function, beside the next instruction.
    static List<Label> targets(Ins instruction) {
        return switch (instruction) {
            case Ins.Branch i -> List.of(i.target());
            case Ins.CmpBranch i -> List.of(i.target());
            case Ins.CmpBranchImm i -> List.of(i.target());
            case Ins.Jump i -> List.of(i.target());
            case Ins.JumpTable i -> {
                List<Label> all = new ArrayList<>(i.targets());
                all.add(i.otherwise());
                yield all;
            }
            default -> List.of();
        };
    }
}
