/// Machine code from Java: bytecode to a portable register IR, to x86-64 or AArch64 machine code, to a method
/// handle.
module dev.kiln {
    exports dev.kiln;
    exports dev.kiln.a64;
    exports dev.kiln.code;
    exports dev.kiln.eacg;
    exports dev.kiln.elf;
    exports dev.kiln.exec;
    exports dev.kiln.guard;
    exports dev.kiln.ir;
    exports dev.kiln.llo;
    exports dev.kiln.x64;
    exports dev.kiln.target;
    exports dev.kiln.target.alloc;
    exports dev.kiln.vm;
    exports dev.kiln.vm.lua;
}
