package dev.kiln.vm;

import dev.kiln.code.Code;
import dev.kiln.ir.Program;
import dev.kiln.target.Target;

/// An interpreter as machine code for one target; not loaded.
public final class ThreadedCode {
    private final Target target;
    private final Woven woven;
    private final Code code;

    ThreadedCode(Target target, Woven woven) {
        this.target = target;
        this.woven = woven;
        code = target.compile(woven.program());
    }

    /// The machine code. A label of each routine's name says where it is.
    public Code code() {
        return code;
    }

    /// What it was made of, over registers of the machine.
    public Program program() {
        return woven.program();
    }

    /// The dispatch table: for each opcode, where its routine begins, in bytes from the start of the code.
    public int[] table() {
        int[] table = new int[woven.vm().format().opcodes()];
        for (int i = 0; i < table.length; i++) {
            String name = woven.vm().nameOf(i);
            table[i] = code.offset(name.isEmpty() ? Weaver.UNKNOWN : name).orElseThrow();
        }
        return table;
    }

    /// The machine code as text, with the names of routines, and the dispatch table after it.
    public String listing() {
        String all = target.listing(code);
        StringBuilder text = new StringBuilder(all.substring(0, all.indexOf(Weaver.TABLE + ":")));
        text.append("dispatch table:\n");
        int[] table = table();
        for (int i = 0; i < table.length; i++) {
            String name = woven.vm().nameOf(i);
            if (!name.isEmpty()) {
                text.append("%6d  %6x  %s%n".formatted(i, table[i], name));
            }
        }
        return text.append("others  %6x  %s%n"
                        .formatted(code.offset(Weaver.UNKNOWN).orElseThrow(), Weaver.UNKNOWN))
                .toString();
    }

    /// Loads it, when it is for the machine that this JVM runs on.
    public Engine load() {
        return new NativeEngine(woven, code);
    }
}
