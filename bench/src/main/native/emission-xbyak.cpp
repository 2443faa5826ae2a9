// The stream of dev.kiln.bench.Emission through Xbyak.
#include <xbyak/xbyak.h>

#include "emission.h"

struct Stream : Xbyak::CodeGenerator {
    Stream() : Xbyak::CodeGenerator(1 << 20) {}

    void function() {
        Xbyak::Label loop;
        Xbyak::Label forward;
        push(rbp);
        mov(rbp, rsp);
        sub(rsp, 64);
        mov(rax, ptr[rdi+8]);
        mov(ecx, ptr[rdi+rsi*4+16]);
        mov(r8, rdi);
        mov(r9d, 100);
        mov(r10, 0x123456789abcdef0ull);
        xor_(edx, edx);
        L(loop);
        add(rax, rcx);
        add(rax, 5);
        add(rcx, 1000);
        adc(rdx, 0);
        sub(r8, r9);
        sbb(r10, rdx);
        imul(rax, rcx);
        imul(rbx, rax, 10);
        and_(eax, 255);
        or_(rdx, r8);
        not_(r11);
        neg(r12);
        inc(rcx);
        dec(r9);
        lea(r13, ptr[rax+rcx*8-32]);
        shl(rax, 3);
        sar(rdx, cl);
        shr(r14, 1);
        rol(eax, 7);
        cmp(rax, r9);
        jl(forward, T_NEAR);
        test(rcx, rcx);
        je(forward, T_NEAR);
        movzx(eax, byte[rdi+1]);
        movsx(rdx, word[rsi+2]);
        movsxd(rcx, eax);
        mov(ptr[rbp-8], rax);
        mov(ptr[rsp+24], ecx);
        mov(byte[rdi], 7);
        add(ptr[rdi+8], rax);
        cmp(dword[rsi+12], 42);
        cmovne(rax, rdx);
        setg(cl);
        bt(rax, 5);
        bsf(rcx, rdx);
        popcnt(rax, rcx);
        xchg(rax, r15);
        cdqe();
        cqo();
        idiv(rcx);
        movsd(xmm0, ptr[rdi+16]);
        addsd(xmm0, xmm1);
        mulsd(xmm1, ptr[rsi+8]);
        subsd(xmm2, xmm9);
        divsd(xmm10, xmm3);
        sqrtsd(xmm4, xmm5);
        ucomisd(xmm0, xmm1);
        jp(forward, T_NEAR);
        cvtsi2sd(xmm0, rax);
        cvttsd2si(rcx, xmm0);
        cvtss2sd(xmm6, xmm7);
        movss(ptr[rdi+32], xmm6);
        movaps(xmm8, xmm0);
        pxor(xmm1, xmm1);
        paddd(xmm2, xmm3);
        movdqu(xmm4, ptr[rsi]);
        movq(xmm5, rax);
        movd(eax, xmm5);
        unpcklps(xmm0, xmm1);
        pshufd(xmm1, xmm2, 27);
        vaddps(ymm0, ymm1, ymm2);
        vmulpd(xmm3, xmm4, ptr[rdi+64]);
        vfmadd231sd(xmm0, xmm1, xmm2);
        vmovups(ymm8, ptr[rsi+rcx*4]);
        vpaddd(ymm9, ymm10, ymm11);
        vxorps(xmm0, xmm0, xmm0);
        vbroadcastss(ymm1, ptr[rdi]);
        dec(edx);
        jne(loop);
        call(loop);
        L(forward);
        mov(rsp, rbp);
        pop(rbp);
        ret();
    }
};

static size_t emit() {
    static Stream stream;
    stream.reset();
    for (int i = 0; i < COPIES; i++) {
        stream.function();
    }
    return stream.getSize();
}

int main() {
    return measure(emit);
}
