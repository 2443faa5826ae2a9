// The stream of dev.kiln.bench.Emission through AsmJit's raw Assembler.
#include <asmjit/x86.h>

#include "emission.h"

using namespace asmjit;
using namespace asmjit::x86;

static void function(Assembler& a) {
    Label loop = a.newLabel();
    Label forward = a.newLabel();
    a.push(rbp);
    a.mov(rbp, rsp);
    a.sub(rsp, 64);
    a.mov(rax, ptr(rdi, 8));
    a.mov(ecx, ptr(rdi, rsi, 2, 16));
    a.mov(r8, rdi);
    a.mov(r9d, 100);
    a.mov(r10, 0x123456789abcdef0ull);
    a.xor_(edx, edx);
    a.bind(loop);
    a.add(rax, rcx);
    a.add(rax, 5);
    a.add(rcx, 1000);
    a.adc(rdx, 0);
    a.sub(r8, r9);
    a.sbb(r10, rdx);
    a.imul(rax, rcx);
    a.imul(rbx, rax, 10);
    a.and_(eax, 255);
    a.or_(rdx, r8);
    a.not_(r11);
    a.neg(r12);
    a.inc(rcx);
    a.dec(r9);
    a.lea(r13, ptr(rax, rcx, 3, -32));
    a.shl(rax, 3);
    a.sar(rdx, cl);
    a.shr(r14, 1);
    a.rol(eax, 7);
    a.cmp(rax, r9);
    a.jl(forward);
    a.test(rcx, rcx);
    a.je(forward);
    a.movzx(eax, byte_ptr(rdi, 1));
    a.movsx(rdx, word_ptr(rsi, 2));
    a.movsxd(rcx, eax);
    a.mov(ptr(rbp, -8), rax);
    a.mov(ptr(rsp, 24), ecx);
    a.mov(byte_ptr(rdi, 0), 7);
    a.add(ptr(rdi, 8), rax);
    a.cmp(dword_ptr(rsi, 12), 42);
    a.cmovne(rax, rdx);
    a.setg(cl);
    a.bt(rax, 5);
    a.bsf(rcx, rdx);
    a.popcnt(rax, rcx);
    a.xchg(rax, r15);
    a.cdqe();
    a.cqo();
    a.idiv(rcx);
    a.movsd(xmm0, ptr(rdi, 16));
    a.addsd(xmm0, xmm1);
    a.mulsd(xmm1, ptr(rsi, 8));
    a.subsd(xmm2, xmm9);
    a.divsd(xmm10, xmm3);
    a.sqrtsd(xmm4, xmm5);
    a.ucomisd(xmm0, xmm1);
    a.jp(forward);
    a.cvtsi2sd(xmm0, rax);
    a.cvttsd2si(rcx, xmm0);
    a.cvtss2sd(xmm6, xmm7);
    a.movss(ptr(rdi, 32), xmm6);
    a.movaps(xmm8, xmm0);
    a.pxor(xmm1, xmm1);
    a.paddd(xmm2, xmm3);
    a.movdqu(xmm4, ptr(rsi, 0));
    a.movq(xmm5, rax);
    a.movd(eax, xmm5);
    a.unpcklps(xmm0, xmm1);
    a.pshufd(xmm1, xmm2, 27);
    a.vaddps(ymm0, ymm1, ymm2);
    a.vmulpd(xmm3, xmm4, ptr(rdi, 64));
    a.vfmadd231sd(xmm0, xmm1, xmm2);
    a.vmovups(ymm8, ptr(rsi, rcx, 2, 0));
    a.vpaddd(ymm9, ymm10, ymm11);
    a.vxorps(xmm0, xmm0, xmm0);
    a.vbroadcastss(ymm1, ptr(rdi, 0));
    a.dec(edx);
    a.jne(loop);
    a.call(loop);
    a.bind(forward);
    a.mov(rsp, rbp);
    a.pop(rbp);
    a.ret();
}

static size_t emit() {
    static CodeHolder code;
    code.reset();
    code.init(Environment::host());
    static Assembler a;
    code.attach(&a);
    for (int i = 0; i < COPIES; i++) {
        function(a);
    }
    size_t size = a.offset();
    code.detach(&a);
    return size;
}

int main() {
    return measure(emit);
}
