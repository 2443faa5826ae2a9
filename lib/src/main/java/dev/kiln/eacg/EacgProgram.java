package dev.kiln.eacg;

import dev.kiln.guard.Trap;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// A verified program: there is no other way to one than through the verifier.
///
/// It is run from its first instruction; `ret` there ends it, and what rax holds is the result.
public final class EacgProgram {
    private final byte[] bytes;
    private final Source source;
    private final Instructions instructions;
    private final Labels labels;
    private final int[] targets;
    /// For each instruction what a routine that begins there may push.
    private final int[] stackSizes;

    private final Uses uses;

    private EacgProgram(byte[] bytes, Source source, boolean strict) {
        this.bytes = bytes;
        this.source = source;
        instructions = new Decoder(bytes, source, strict).decode();
        labels = new Labels(instructions, source);
        targets = Verifier.verify(instructions, labels, source);
        uses = new Uses(instructions);
        stackSizes = stackSizes(instructions);
    }

    /// Labels in a row begin the same routine.
    private static int[] stackSizes(Instructions instructions) {
        int[] sizes = new int[instructions.count()];
        for (int i = sizes.length - 2; i >= 0; i--) {
            if (instructions.op(i) == EacgOp.SET_LABEL) {
                boolean sized = instructions.op(i + 1) == EacgOp.STACK_SIZE;
                sizes[i] = sized ? (int) instructions.value(i + 1, 0) : sizes[i + 1];
            }
        }
        return sizes;
    }

    /// The program that `bytes` are.
    ///
    /// @throws EacgException naming the offset and the rule that is broken
    public static EacgProgram of(byte[] bytes) {
        return of(bytes, Source.NONE, false);
    }

    /// The program that `bytes` are, which is to use nothing that the seed lacks.
    ///
    /// @throws EacgException naming the offset and the rule that is broken
    public static EacgProgram strict(byte[] bytes) {
        return of(bytes, Source.NONE, true);
    }

    /// As above.
    ///
    /// @param file the name that errors and traps give
    public static EacgProgram of(String file, byte[] bytes) {
        return of(bytes, new Source(file, new int[0]), false);
    }

    static EacgProgram of(byte[] bytes, Source source, boolean strict) {
        return new EacgProgram(bytes.clone(), source, strict);
    }

    /// The program that `text` is, with host functions called by number.
    ///
    /// @param file the name that errors and traps give, with the line
    /// @throws EacgException saying what is wrong, and where
    public static EacgProgram parse(String file, String text) {
        return parse(file, text, Map.of());
    }

    /// The program that `text` is.
    ///
    /// @param file the name that errors and traps give, with the line
    /// @param hosts the numbers of host functions by name, as [Environment#hostNumbers()] gives them
    /// @throws EacgException saying what is wrong, and where
    public static EacgProgram parse(String file, String text, Map<String, Integer> hosts) {
        return new Parser(file, text, hosts).parse();
    }

    /// The text that `bytes` are in UTF-8.
    ///
    /// @throws EacgException when they are not
    static String text(String file, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new EacgException(file, 0, EacgException.NOWHERE, "is not UTF-8 text");
        }
    }

    // Parts

    /// The name of the source, empty when it has none.
    public String file() {
        return source.file();
    }

    /// The bytecode.
    public byte[] toBytes() {
        return bytes.clone();
    }

    /// How many instructions there are; at least one.
    public int size() {
        return instructions.count();
    }

    /// Instruction `i`.
    public EacgInstruction instruction(int i) {
        return instructions.object(i);
    }

    /// All instructions.
    public List<EacgInstruction> instructions() {
        return IntStream.range(0, size()).mapToObj(this::instruction).toList();
    }

    /// Where instruction `i` begins, in bytes.
    public int offset(int i) {
        return instructions.offset(i);
    }

    /// The line of instruction `i`, counted from 1; 0 when it is not known.
    public int line(int i) {
        return source.line(i);
    }

    /// The index of the instruction that sets label `number`; empty when none does.
    public OptionalInt label(int number) {
        int i = labels.find(number);
        return i < 0 ? OptionalInt.empty() : OptionalInt.of(i);
    }

    /// The first thing in it that the seed lacks, as an error.
    ///
    /// @throws EacgException when there is one
    public void requireStrict() {
        new Decoder(bytes, source, true).decode();
    }

    // For the engines

    Instructions code() {
        return instructions;
    }

    Labels labels() {
        return labels;
    }

    /// The instruction that sets the label which instruction `i` names.
    int target(int i) {
        return targets[i];
    }

    Uses uses() {
        return uses;
    }

    EacgException error(int i, String problem) {
        return source.error(i, offset(i), problem);
    }

    /// The bytes of stack that the routine which begins at instruction `i` may push.
    int stackSize(int i) {
        return stackSizes[i];
    }

    /// The name of the routine that instruction `i` stands in: the label set last before it.
    String routine(int i) {
        for (int at = i; at >= 0; at--) {
            if (instructions.op(at) == EacgOp.SET_LABEL) {
                return Target.text(instructions.label(at));
            }
        }
        return "start";
    }

    /// The trap of `kind` at instruction `i`.
    Trap trap(Trap.Kind kind, int i) {
        return new Trap(kind, routine(i), instruction(i).toString(), file(), line(i), offset(i));
    }

    /// The text form.
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < size(); i++) {
            boolean label = instructions.op(i) == EacgOp.SET_LABEL;
            text.append(label ? Target.text(instructions.label(i)) + ":" : "    " + instruction(i))
                    .append('\n');
        }
        return text.toString();
    }
}
