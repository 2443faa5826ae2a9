/* An accumulator machine by computed goto: what bench/dispatch compares Kiln's with.
 *
 * A bytecode is an opcode and at most one byte after it: a slot, an immediate, or a distance from its end. */

enum { HALT, LOAD, STORE, ADD, SUB, ADDI, MULI, SHRI, ANDI, JNZ, JZ, JUMP };

#define NEXT(length) \
    do { \
        pc += (length); \
        goto *table[*pc]; \
    } while (0)

long run(const unsigned char *pc, long *slots) {
    static const void *const table[256] = {
        [0 ... 255] = &&unknown,
        [HALT] = &&halt,
        [LOAD] = &&load,
        [STORE] = &&store,
        [ADD] = &&add,
        [SUB] = &&sub,
        [ADDI] = &&addi,
        [MULI] = &&muli,
        [SHRI] = &&shri,
        [ANDI] = &&andi,
        [JNZ] = &&jnz,
        [JZ] = &&jz,
        [JUMP] = &&jump,
    };
    long acc = 0;
    NEXT(0);
load:
    acc = slots[pc[1]];
    NEXT(2);
store:
    slots[pc[1]] = acc;
    NEXT(2);
add:
    acc += slots[pc[1]];
    NEXT(2);
sub:
    acc -= slots[pc[1]];
    NEXT(2);
addi:
    acc += (signed char)pc[1];
    NEXT(2);
muli:
    acc *= (signed char)pc[1];
    NEXT(2);
shri:
    acc = (long)((unsigned long)acc >> (pc[1] & 63));
    NEXT(2);
andi:
    acc &= (signed char)pc[1];
    NEXT(2);
jnz:
    if (acc != 0)
        NEXT(2 + (signed char)pc[1]);
    NEXT(2);
jz:
    if (acc == 0)
        NEXT(2 + (signed char)pc[1]);
    NEXT(2);
jump:
    NEXT(2 + (signed char)pc[1]);
unknown:
    return -1;
halt:
    return acc;
}
