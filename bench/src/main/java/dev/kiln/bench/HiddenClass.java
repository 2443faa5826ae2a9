package dev.kiln.bench;

import static dev.kiln.llo.LloType.F;
import static dev.kiln.llo.LloType.I;
import static dev.kiln.llo.LloType.L;
import static dev.kiln.llo.LloType.P;

import dev.kiln.llo.LloFunction;
import dev.kiln.llo.LloOp;
import dev.kiln.llo.LloProgram;
import dev.kiln.llo.LloSignature;
import dev.kiln.llo.LloType;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// An LLO program as the bytecode of a hidden class: what a language on the JVM does without Kiln, made with
/// `java.lang.classfile` and left to HotSpot.
///
/// Both are stack machines, so that most ops are one instruction. The region is a memory segment, a constant of the
/// class, which checks bounds as guarded code does ([Region]). `CALLP` is left out, hosts do nothing and give 0; fuel
/// and cancellation have no counterpart.
final class HiddenClass {
    private static final ClassDesc SELF = ClassDesc.of("dev.kiln.bench.Generated");
    private static final ClassDesc ACCESS = describe(Region.class);
    private static final ClassDesc SEGMENT = describe(MemorySegment.class);
    private static final DynamicConstantDesc<?> REGION =
            DynamicConstantDesc.ofNamed(ConstantDescs.BSM_CLASS_DATA, ConstantDescs.DEFAULT_NAME, SEGMENT);

    private final LloProgram program;

    private HiddenClass(LloProgram program) {
        this.program = program;
    }

    /// The bytes of the class: a static method for each function.
    static byte[] compile(LloProgram program) {
        HiddenClass compiler = new HiddenClass(program);
        return ClassFile.of().build(SELF, type -> {
            for (LloFunction function : program.functions()) {
                type.withMethodBody(
                        function.name(),
                        descriptor(function),
                        ClassFile.ACC_STATIC,
                        code -> compiler.new Body(function, code).compile());
            }
        });
    }

    /// The function named `name` of `program`, compiled, defined and linked; its memory is `region`.
    static MethodHandle load(LloProgram program, MemorySegment region, String name) {
        try {
            MethodHandles.Lookup lookup =
                    MethodHandles.lookup().defineHiddenClassWithClassData(compile(program), region, true);
            MethodType type = program.function(name).orElseThrow().signature().methodType();
            return lookup.findStatic(lookup.lookupClass(), name, type);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MethodTypeDesc descriptor(LloFunction function) {
        return function.signature().methodType().describeConstable().orElseThrow();
    }

    private static ClassDesc describe(Class<?> type) {
        return type.describeConstable().orElseThrow();
    }

    private static TypeKind kind(LloType type) {
        return TypeKind.from(type.javaType());
    }

    /// One function. The types on the operand stack are followed, as `DUP` and its kin need them.
    private final class Body {
        private final LloFunction function;
        private final CodeBuilder code;
        private final int[] locals;
        private final Map<Integer, Label> labels = new HashMap<>();
        private final List<LloType> stack = new ArrayList<>();

        Body(LloFunction function, CodeBuilder code) {
            this.function = function;
            this.code = code;
            locals = new int[function.localCount()];
        }

        void compile() {
            for (int i = 0; i < locals.length; i++) {
                LloType type = function.local(i);
                locals[i] = code.allocateLocal(kind(type));
                push(type, 0);
                store(locals[i]);
            }
            byte[] types = new byte[function.maxHeight()];
            for (int b = 0; b < function.blockCount(); b++) {
                if (!function.isReached(b)) {
                    continue;
                }
                code.labelBinding(label(function.blockStart(b)));
                stack.clear();
                int height = function.stack(b, types);
                for (int i = 0; i < height; i++) {
                    stack.add(LloType.of(types[i]));
                }
                for (int i = function.blockStart(b); i < function.blockEnd(b); i++) {
                    op(i, function.op(i), function.code(i), function.immediate(i));
                }
            }
        }

        private Label label(long op) {
            return labels.computeIfAbsent((int) op, o -> code.newLabel());
        }

        private void op(int i, LloOp op, int opCode, long immediate) {
            switch (op) {
                case LDC -> push(LloOp.type(opCode), immediate);
                case LDARG -> load(LloOp.type(opCode), code.parameterSlot((int) immediate));
                case STARG -> store(code.parameterSlot((int) immediate));
                case LDLOC -> load(LloOp.type(opCode), locals[(int) immediate]);
                case STLOC -> store(locals[(int) immediate]);
                case LDA -> push(P, program.dataAddress((int) immediate));
                case LDFN -> push(P, immediate + 1);
                case DUP -> shuffle(1, 0, 0);
                case DROP -> shuffle(1);
                case SWAP -> shuffle(2, 1, 0);
                case OVER -> shuffle(2, 0, 1, 0);
                case ROT -> shuffle(3, 1, 2, 0);
                case JMP -> code.goto_(label(immediate));
                case JT -> branch(Opcode.IFNE, label(immediate));
                case JF -> branch(Opcode.IFEQ, label(immediate));
                case JEQ, JNE, JLT, JLE, JGT, JGE, JULT, JULE, JUGT, JUGE -> compare(op.comparison(), label(immediate));
                case SWITCH -> jumpTable((int) immediate);
                case LD, LDB, LDUB, LDW, LDUW -> {
                    LloType type = op == LloOp.LD ? LloOp.type(opCode) : I;
                    stack.removeLast();
                    code.loadConstant(immediate).ladd().ldc(REGION);
                    call(ACCESS, name(op, type), type, ConstantDescs.CD_long, SEGMENT);
                }
                case ST, STB, STW -> {
                    LloType type = stack.getLast();
                    stack.removeLast();
                    stack.removeLast();
                    code.loadConstant(immediate).ldc(REGION);
                    code.invokestatic(
                            ACCESS,
                            name(op, type),
                            MethodTypeDesc.of(
                                    ConstantDescs.CD_void,
                                    ConstantDescs.CD_long,
                                    describe(type.javaType()),
                                    ConstantDescs.CD_long,
                                    SEGMENT));
                }
                case LEA -> {
                    stack.removeLast();
                    code.i2l().loadConstant((int) (immediate >> 32)).lshl().ladd();
                    code.loadConstant((long) (int) immediate).ladd();
                }
                case CALL -> {
                    LloFunction callee = program.functions().get((int) immediate);
                    callee.signature().parameters().forEach(p -> stack.removeLast());
                    code.invokestatic(SELF, callee.name(), descriptor(callee));
                    callee.signature().result().ifPresent(stack::add);
                }
                case RET ->
                    code.return_(
                            function.signature().result().map(HiddenClass::kind).orElse(TypeKind.VOID));
                case HOST -> {
                    LloSignature host = program.hosts().get((int) immediate).signature();
                    shuffle(host.parameters().size());
                    host.result().ifPresent(type -> push(type, 0));
                }
                case CALLP -> throw new IllegalArgumentException("CALLP is left out");
                case EQ, NE, LT, LE, GT, GE, ULT, ULE, UGT, UGE -> {
                    Label holds = code.newLabel();
                    Label end = code.newLabel();
                    compare(op, holds);
                    code.iconst_0().goto_(end).labelBinding(holds).iconst_1().labelBinding(end);
                    stack.add(I);
                }
                case SEL -> {
                    stack.subList(stack.size() - 3, stack.size()).clear();
                    ClassDesc type = describe(LloOp.type(opCode).javaType());
                    call(ACCESS, "sel", LloOp.type(opCode), type, type, ConstantDescs.CD_int);
                }
                case CVT, CVTU, BITS -> {
                    stack.removeLast();
                    convert(op, LloOp.type(opCode), LloOp.second(opCode));
                }
                case NEG, NOT, ABS, SQRT, FLOOR, CEIL, TRUNC, CLZ, CTZ, POPCNT, BSWAP -> unary(op, LloOp.type(opCode));
                default -> binary(op, LloOp.type(opCode));
            }
        }

        private void push(LloType type, long bits) {
            stack.add(type);
            switch (type) {
                case I -> code.loadConstant((int) bits);
                case L, P -> code.loadConstant(bits);
                case F -> code.loadConstant(Float.intBitsToFloat((int) bits));
                case D -> code.loadConstant(Double.longBitsToDouble(bits));
            }
        }

        private void load(LloType type, int slot) {
            stack.add(type);
            code.loadLocal(kind(type), slot);
        }

        private void store(int slot) {
            code.storeLocal(kind(stack.removeLast()), slot);
        }

        /// Takes `count` values and pushes those named, 0 being the deepest: by way of locals, which HotSpot sees
        /// through.
        private void shuffle(int count, int... order) {
            LloType[] types = new LloType[count];
            int[] slots = new int[count];
            for (int i = count - 1; i >= 0; i--) {
                types[i] = stack.getLast();
                slots[i] = code.allocateLocal(kind(types[i]));
                store(slots[i]);
            }
            for (int i : order) {
                load(types[i], slots[i]);
            }
        }

        private void call(ClassDesc owner, String name, LloType result, ClassDesc... parameters) {
            code.invokestatic(owner, name, MethodTypeDesc.of(describe(result.javaType()), parameters));
            stack.add(result);
        }

        /// The method of [Region] that makes the access.
        private String name(LloOp op, LloType type) {
            return op == LloOp.LD || op == LloOp.ST ? op.name() + (type == P ? L : type) : op.name();
        }

        // Jumps

        private void branch(Opcode opcode, Label target) {
            stack.removeLast();
            code.branch(opcode, target);
        }

        private void jumpTable(int table) {
            stack.removeLast();
            int size = function.tableSize(table) - 1;
            List<SwitchCase> cases = new ArrayList<>();
            for (int c = 0; c < size; c++) {
                cases.add(SwitchCase.of(c, label(function.target(table, c))));
            }
            code.tableswitch(0, size - 1, label(function.target(table, size)), cases);
        }

        /// Compares the top two and goes to `target` when the comparison holds.
        private void compare(LloOp comparison, Label target) {
            LloType type = stack.removeLast();
            String condition = comparison.name();
            boolean unsigned = comparison.compareTo(LloOp.ULT) >= 0;
            if (unsigned) {
                ClassDesc primitive = describe(type.javaType());
                code.invokestatic(
                        boxed(type), "compareUnsigned", MethodTypeDesc.of(ConstantDescs.CD_int, primitive, primitive));
                condition = condition.substring(1);
            } else if (type.isFloat()) {
                boolean less = comparison == LloOp.LT || comparison == LloOp.LE;
                code.with(OperatorInstruction.of(Opcode.valueOf(type + (less ? "CMPG" : "CMPL"))));
            } else if (type != I) {
                code.lcmp();
            }
            branch(Opcode.valueOf((unsigned || type != I ? "IF" : "IF_ICMP") + condition), target);
        }

        // Operations

        private static ClassDesc boxed(LloType type) {
            return switch (type) {
                case I -> ConstantDescs.CD_Integer;
                case L, P -> ConstantDescs.CD_Long;
                case F -> ConstantDescs.CD_Float;
                case D -> ConstantDescs.CD_Double;
            };
        }

        private void operator(String name, LloType type) {
            code.with(OperatorInstruction.of(Opcode.valueOf((type == P ? L : type) + name)));
            stack.add(type);
        }

        private void unary(LloOp op, LloType type) {
            stack.removeLast();
            ClassDesc primitive = describe(type.javaType());
            switch (op) {
                case NEG -> operator("NEG", type);
                case NOT -> {
                    if (type == I) {
                        code.iconst_m1();
                    } else {
                        code.loadConstant(-1L);
                    }
                    operator("XOR", type);
                }
                case ABS -> call(describe(Math.class), "abs", type, primitive);
                case BSWAP -> call(boxed(type), "reverseBytes", type, primitive);
                case CLZ, CTZ, POPCNT -> {
                    String name = switch (op) {
                        case CLZ -> "numberOfLeadingZeros";
                        case CTZ -> "numberOfTrailingZeros";
                        default -> "bitCount";
                    };
                    call(boxed(type), name, I, primitive);
                    if (type == L) {
                        convert(LloOp.CVT, I, L);
                    }
                }
                default -> call(ACCESS, op.name().toLowerCase(java.util.Locale.ROOT), type, primitive);
            }
        }

        private void binary(LloOp op, LloType type) {
            LloType second = stack.removeLast();
            stack.removeLast();
            ClassDesc a = describe(type.javaType());
            ClassDesc b = describe(second.javaType());
            switch (op) {
                case MOD -> operator("REM", type);
                case MIN, MAX -> call(describe(Math.class), op == LloOp.MIN ? "min" : "max", type, a, b);
                case UDIV -> call(boxed(type), "divideUnsigned", type, a, b);
                case UMOD -> call(boxed(type), "remainderUnsigned", type, a, b);
                case ROTL -> call(boxed(type), "rotateLeft", type, a, b);
                case ROTR -> call(boxed(type), "rotateRight", type, a, b);
                default -> operator(op.name(), type);
            }
        }

        private void convert(LloOp op, LloType from, LloType to) {
            ClassDesc primitive = describe(from.javaType());
            switch (op) {
                case CVTU -> call(ConstantDescs.CD_Integer, "toUnsignedLong", L, primitive);
                case BITS -> {
                    String name = switch (from) {
                        case I -> "intBitsToFloat";
                        case F -> "floatToRawIntBits";
                        case L -> "longBitsToDouble";
                        default -> "doubleToRawLongBits";
                    };
                    call(from.isFloat() ? boxed(from) : boxed(to), name, to, primitive);
                }
                default -> {
                    if (from != P && to != P) {
                        code.with(ConvertInstruction.of(Opcode.valueOf(from + "2" + to)));
                    }
                    stack.add(to);
                }
            }
        }
    }
}
