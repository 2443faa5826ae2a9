package dev.kiln.target;

import dev.kiln.a64.A64Listing;
import dev.kiln.code.Code;
import dev.kiln.code.CodeBuffer;
import dev.kiln.ir.Emitter;
import dev.kiln.ir.Program;
import dev.kiln.ir.Regs;
import dev.kiln.ir.Roles;
import dev.kiln.ir.VecSize;
import dev.kiln.target.alloc.Allocator;
import java.util.Locale;

/// What code is made for: an ABI, and the extensions that its CPU has.
///
/// @param abi the ABI, and with it the instruction set
/// @param features the extensions that code may use
public record Target(Abi abi, CpuFeatures features) {
    /// Any x86-64 under Linux, macOS or a BSD.
    public static final Target X64_SYSV = new Target(Abi.SYSV, CpuFeatures.BASELINE);
    /// Any x86-64 under Windows.
    public static final Target X64_WIN64 = new Target(Abi.WIN64, CpuFeatures.BASELINE);
    /// Any AArch64.
    public static final Target A64_AAPCS64 = new Target(Abi.AAPCS64, CpuFeatures.BASELINE);

    /// The machine and system that this JVM runs on, with the extensions of its CPU.
    ///
    /// @throws UnsupportedOperationException when it is neither x86-64 nor AArch64
    public static Target host() {
        return Host.TARGET;
    }

    /// Found once.
    private static final class Host {
        static final Target TARGET = find();
    }

    private static Target find() {
        String machine = System.getProperty("os.arch", "");
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        Abi abi = switch (machine) {
            case "amd64", "x86_64" -> windows ? Abi.WIN64 : Abi.SYSV;
            case "aarch64", "arm64" -> Abi.AAPCS64;
            default ->
                throw new UnsupportedOperationException(
                        "no machine code for " + machine + ": x86-64 and AArch64 are known");
        };
        return new Target(abi, CpuFeatures.detect(abi.isa()));
    }

    /// This target, with the given extensions.
    public Target with(CpuFeatures features) {
        return new Target(abi, features);
    }

    /// How many registers of each role there are.
    public Roles roles() {
        return abi.roles();
    }

    /// The largest vectors that code may use: 128 bits, on x86-64 256 with AVX2, 512 with AVX-512 (F, BW, DQ, VL) too.
    public VecSize vectors() {
        return !features.has(CpuFeature.AVX2)
                ? VecSize.V128
                : features.has(CpuFeature.AVX512F)
                                && features.has(CpuFeature.AVX512BW)
                                && features.has(CpuFeature.AVX512DQ)
                                && features.has(CpuFeature.AVX512VL)
                        ? VecSize.V512
                        : VecSize.V256;
    }

    /// An emitter that writes machine code into `buffer` as it is called. It takes no virtual registers.
    public Emitter emitter(CodeBuffer buffer) {
        return emitter(buffer, true);
    }

    /// As [#emitter(CodeBuffer)].
    ///
    /// @param carries false when there will be neither `adc` nor `sbb`: an addition then never has to keep its
    /// carry, which costs an instruction where its registers change before it is known whether anyone asks
    public Emitter emitter(CodeBuffer buffer, boolean carries) {
        return emitter(buffer, Foresight.none(carries));
    }

    private Emitter emitter(CodeBuffer buffer, Foresight foresight) {
        return switch (abi.isa()) {
            case X64 -> new X64Emitter(this, buffer, foresight);
            case A64 -> new A64Emitter(this, buffer);
        };
    }

    /// `program` with every virtual register given a place, or itself when it has none.
    ///
    /// @throws IrException when the program is not valid, naming the instruction
    public Program allocate(Program program) {
        return Allocator.allocate(program, abi.convention());
    }

    /// The machine code of `program`; virtual registers are given places first.
    ///
    /// @throws IrException when the program is not valid, naming the instruction
    public Code compile(Program program) {
        return compile(program, Regs.NONE);
    }

    /// The machine code of `program`; virtual registers are given places first, but none in `reserved`: registers
    /// that keep a value of their own throughout the program.
    ///
    /// @throws IrException when the program is not valid, naming the instruction
    public Code compile(Program program, Regs reserved) {
        CodeBuffer buffer = new CodeBuffer(program.size() + program.size() / 16);
        Allocator.emit(program, abi.convention(), reserved, emitter(buffer, Foresight.of(program)));
        return buffer.finish();
    }

    /// `code` as text: offsets, bytes, instructions, named labels where they are bound.
    public String listing(Code code) {
        return switch (abi.isa()) {
            case X64 -> X64Listing.of(code);
            case A64 -> A64Listing.of(code);
        };
    }

    /// The ABI's name and the extensions.
    @Override
    public String toString() {
        return abi.name() + " " + features;
    }
}
