package dev.kiln.bench;

import static dev.kiln.x64.Gp.*;
import static dev.kiln.x64.Vec.*;

import dev.kiln.code.CodeBuffer;
import dev.kiln.code.Label;
import dev.kiln.x64.Mem;
import dev.kiln.x64.Mode;
import dev.kiln.x64.X64Assembler;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// How long the x86 assembler takes for an instruction, checks on: 82 instructions of 66 mnemonics as a baseline
/// compiler would emit them, 64 times over. `bench/src/main/native/emission-*.cpp` give the same stream to AsmJit and
/// Xbyak; the script `bench/emission` runs all three in turn, by [EmissionRounds].
///
/// The stream is in methods of ten to fourteen instructions. HotSpot inlines the assembler into them, up to 8,000
/// bytes of bytecode; in much longer methods the rest is called.
@State(Scope.Thread)
@BenchmarkMode(org.openjdk.jmh.annotations.Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class Emission {
    static final int INSTRUCTIONS = 82;
    static final int COPIES = 64;

    private final CodeBuffer buffer = new CodeBuffer();
    private final X64Assembler assembler = new X64Assembler(buffer, Mode.X64);

    /// Instructions and labels into a warm buffer.
    @Benchmark
    @OperationsPerInvocation(INSTRUCTIONS * COPIES)
    public int emit() {
        buffer.reset();
        for (int i = 0; i < COPIES; i++) {
            function(assembler);
        }
        return buffer.position();
    }

    /// The same, and the finished code.
    @Benchmark
    @OperationsPerInvocation(INSTRUCTIONS * COPIES)
    public int emitAndFinish() {
        emit();
        return buffer.finish().size();
    }

    static void function(X64Assembler a) {
        Label loop = a.label();
        Label forward = a.label();
        enter(a, loop);
        arithmetic(a);
        shiftsAndBranches(a, forward);
        memoryAndBits(a);
        doubles(a, forward);
        vectors(a);
        leave(a, loop, forward);
    }

    private static void enter(X64Assembler a, Label loop) {
        a.push(RBP);
        a.mov(RBP, RSP);
        a.sub(RSP, 64);
        a.mov(RAX, Mem.at(RDI, 8));
        a.mov(ECX, Mem.at(RDI, RSI, 4, 16));
        a.mov(R8, RDI);
        a.mov(R9D, 100);
        a.mov(R10, 0x123456789abcdef0L);
        a.xor(EDX, EDX);
        a.bind(loop);
        a.add(RAX, RCX);
        a.add(RAX, 5);
        a.add(RCX, 1000);
    }

    private static void arithmetic(X64Assembler a) {
        a.adc(RDX, 0);
        a.sub(R8, R9);
        a.sbb(R10, RDX);
        a.imul(RAX, RCX);
        a.imul(RBX, RAX, 10);
        a.and(EAX, 255);
        a.or(RDX, R8);
        a.not(R11);
        a.neg(R12);
        a.inc(RCX);
        a.dec(R9);
    }

    private static void shiftsAndBranches(X64Assembler a, Label forward) {
        a.lea(R13, Mem.at(RAX, RCX, 8, -32));
        a.shl(RAX, 3);
        a.sar(RDX, CL);
        a.shr(R14, 1);
        a.rol(EAX, 7);
        a.cmp(RAX, R9);
        a.jl(forward);
        a.test(RCX, RCX);
        a.je(forward);
        a.movzx(EAX, Mem.at(RDI, 1).byte_());
        a.movsx(RDX, Mem.at(RSI, 2).word());
        a.movsxd(RCX, EAX);
    }

    private static void memoryAndBits(X64Assembler a) {
        a.mov(Mem.at(RBP, -8), RAX);
        a.mov(Mem.at(RSP, 24), ECX);
        a.mov(Mem.at(RDI).byte_(), 7);
        a.add(Mem.at(RDI, 8), RAX);
        a.cmp(Mem.at(RSI, 12).dword(), 42);
        a.cmovne(RAX, RDX);
        a.setg(CL);
        a.bt(RAX, 5);
        a.bsf(RCX, RDX);
        a.popcnt(RAX, RCX);
        a.xchg(RAX, R15);
        a.cdqe();
        a.cqo();
        a.idiv(RCX);
    }

    private static void doubles(X64Assembler a, Label forward) {
        a.movsd(XMM0, Mem.at(RDI, 16));
        a.addsd(XMM0, XMM1);
        a.mulsd(XMM1, Mem.at(RSI, 8));
        a.subsd(XMM2, XMM9);
        a.divsd(XMM10, XMM3);
        a.sqrtsd(XMM4, XMM5);
        a.ucomisd(XMM0, XMM1);
        a.jp(forward);
        a.cvtsi2sd(XMM0, RAX);
        a.cvttsd2si(RCX, XMM0);
        a.cvtss2sd(XMM6, XMM7);
        a.movss(Mem.at(RDI, 32), XMM6);
        a.movaps(XMM8, XMM0);
    }

    private static void vectors(X64Assembler a) {
        a.pxor(XMM1, XMM1);
        a.paddd(XMM2, XMM3);
        a.movdqu(XMM4, Mem.at(RSI));
        a.movq(XMM5, RAX);
        a.movd(EAX, XMM5);
        a.unpcklps(XMM0, XMM1);
        a.pshufd(XMM1, XMM2, 27);
        a.vaddps(YMM0, YMM1, YMM2);
        a.vmulpd(XMM3, XMM4, Mem.at(RDI, 64));
        a.vfmadd231sd(XMM0, XMM1, XMM2);
        a.vmovups(YMM8, Mem.at(RSI, RCX, 4, 0));
    }

    private static void leave(X64Assembler a, Label loop, Label forward) {
        a.vpaddd(YMM9, YMM10, YMM11);
        a.vxorps(XMM0, XMM0, XMM0);
        a.vbroadcastss(YMM1, Mem.at(RDI));
        a.dec(EDX);
        a.jne(loop);
        a.call(loop);
        a.bind(forward);
        a.mov(RSP, RBP);
        a.pop(RBP);
        a.ret();
    }
}
