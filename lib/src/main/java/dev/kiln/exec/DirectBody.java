package dev.kiln.exec;

import dev.kiln.code.CodeBuffer;
import dev.kiln.code.CodeException;
import java.lang.invoke.MethodType;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/// What HotSpot installs as a method's body: it moves the arguments to where C expects them and jumps to the
/// function, which returns to the Java caller itself.
///
/// HotSpot demands three things of a body. It begins with an instruction of five bytes or more, which a jump may
/// replace. It passes the *entry barrier*: a comparison with a word of the thread, whose immediate HotSpot changes
/// to have the method looked at (by the garbage collector, or to take it out of use) before it runs on; the
/// immediate is aligned so that the change is atomic. And when the barrier calls, a frame of the declared size is
/// there. The frame is made for that call alone.
///
/// In the function itself HotSpot never looks at this frame: the thread is not at a safepoint until it has
/// returned.
///
/// @param bytes the code
/// @param barrier where the comparison is
/// @param frameComplete from where on the frame is there
/// @param jump where the jump is whose distance to `target` HotSpot fills in; empty when it is out of reach, and
/// the code jumps by itself
record DirectBody(byte[] bytes, int barrier, int frameComplete, OptionalInt jump, long target) {
    /// Return address, rbp, and 16 bytes.
    static final int FRAME = 32;

    /// Integer arguments of Java come in rsi rdx rcx r8 r9 rdi, those of C in rdi rsi rdx rcx r8 r9. Float
    /// arguments come in xmm0 to xmm7 for both (HotSpot's `assembler_x86.hpp`; System V ABI 3.2.3).
    private static final String[] MOVES = {
        "4889F7", // mov rdi, rsi
        "4889D6", // mov rsi, rdx
        "4889CA", // mov rdx, rcx
        "4C89C1", // mov rcx, r8
        "4D89C8", // mov r8, r9
        "4D89D9" // mov r9, r11, which held rdi
    };
    private static final int FLOATS = 8;

    private static final Set<Class<?>> PASSED = Set.of(int.class, long.class, float.class, double.class, void.class);

    /// What stands in the way of a direct call of a function of `type`; empty when nothing does.
    static Optional<String> whyNot(MethodType type) {
        Set<Class<?>> others = new LinkedHashSet<>(type.parameterList());
        others.add(type.returnType());
        others.removeAll(PASSED);
        if (!others.isEmpty()) {
            return Optional.of("direct calls pass int, long, float and double, not "
                    + others.stream().map(Class::getSimpleName).collect(Collectors.joining(", ")));
        }
        return integers(type) > MOVES.length || type.parameterCount() - integers(type) > FLOATS
                ? Optional.of("direct calls pass up to 6 integers and 8 floats: arguments in registers")
                : Optional.empty();
    }

    private static int integers(MethodType type) {
        return (int) type.parameterList().stream()
                .filter(argument -> argument == int.class || argument == long.class)
                .count();
    }

    static DirectBody of(Jvmci jvmci, MethodType type, long target) {
        int disarmed = jvmci.disarmedOffset();
        if (disarmed != (byte) disarmed) {
            throw new CodeException("the thread's word for the entry barrier is at " + disarmed + ": out of reach");
        }
        CodeBuffer code = new CodeBuffer();
        add(code, "0F1F840000000000"); // nop, eight bytes long
        int barrier = code.position();
        add(code, "41817F"); // cmp dword [r15 + disarmed], 0
        code.byte_(disarmed);
        code.dword(0);
        add(code, "7500"); // jne slow
        int passed = code.position();
        int integers = integers(type);
        if (integers == MOVES.length) {
            add(code, "4989FB"); // mov r11, rdi
        }
        for (int i = 0; i < integers; i++) {
            add(code, MOVES[i]);
        }
        OptionalInt jump = OptionalInt.empty();
        if (jvmci.reaches(target)) {
            jump = OptionalInt.of(code.position());
            add(code, "E900000000"); // jmp target
        } else {
            add(code, "48B8"); // mov rax, target
            code.qword(target);
            add(code, "FFE0"); // jmp rax
        }
        int slow = code.position();
        add(code, "55"); // push rbp
        add(code, "4883EC10"); // sub rsp, 16
        int frameComplete = code.position();
        add(code, "48B8"); // mov rax, stub
        code.qword(jvmci.barrierStub());
        add(code, "FFD0"); // call rax
        add(code, "4883C410"); // add rsp, 16
        add(code, "5D"); // pop rbp
        add(code, "EB"); // jmp passed
        code.byte_(passed - code.position() - 1);
        byte[] bytes = code.finish().bytes();
        bytes[passed - 1] = (byte) (slow - passed);
        return new DirectBody(bytes, barrier, frameComplete, jump, target);
    }

    private static void add(CodeBuffer code, String hex) {
        code.bytes(HexFormat.of().parseHex(hex));
    }
}
