package dev.kiln.a64;

/// A 128-bit register, the low 128 bits of a vector register: `q0` to `q31`.
///
/// @param number 0 to 31
public record Q(int number) implements Scalar {
    /// `q0`.
    public static final Q Q0 = new Q(0);
    /// `q1`.
    public static final Q Q1 = new Q(1);
    /// `q2`.
    public static final Q Q2 = new Q(2);
    /// `q3`.
    public static final Q Q3 = new Q(3);
    /// `q4`.
    public static final Q Q4 = new Q(4);
    /// `q5`.
    public static final Q Q5 = new Q(5);
    /// `q6`.
    public static final Q Q6 = new Q(6);
    /// `q7`.
    public static final Q Q7 = new Q(7);
    /// `q8`.
    public static final Q Q8 = new Q(8);
    /// `q9`.
    public static final Q Q9 = new Q(9);
    /// `q10`.
    public static final Q Q10 = new Q(10);
    /// `q11`.
    public static final Q Q11 = new Q(11);
    /// `q12`.
    public static final Q Q12 = new Q(12);
    /// `q13`.
    public static final Q Q13 = new Q(13);
    /// `q14`.
    public static final Q Q14 = new Q(14);
    /// `q15`.
    public static final Q Q15 = new Q(15);
    /// `q16`.
    public static final Q Q16 = new Q(16);
    /// `q17`.
    public static final Q Q17 = new Q(17);
    /// `q18`.
    public static final Q Q18 = new Q(18);
    /// `q19`.
    public static final Q Q19 = new Q(19);
    /// `q20`.
    public static final Q Q20 = new Q(20);
    /// `q21`.
    public static final Q Q21 = new Q(21);
    /// `q22`.
    public static final Q Q22 = new Q(22);
    /// `q23`.
    public static final Q Q23 = new Q(23);
    /// `q24`.
    public static final Q Q24 = new Q(24);
    /// `q25`.
    public static final Q Q25 = new Q(25);
    /// `q26`.
    public static final Q Q26 = new Q(26);
    /// `q27`.
    public static final Q Q27 = new Q(27);
    /// `q28`.
    public static final Q Q28 = new Q(28);
    /// `q29`.
    public static final Q Q29 = new Q(29);
    /// `q30`.
    public static final Q Q30 = new Q(30);
    /// `q31`.
    public static final Q Q31 = new Q(31);

    /// @throws dev.kiln.code.CodeException when `number` is not in 0 to 31
    public Q {
        Packed.q(number);
    }

    @Override
    public long bits() {
        return Packed.q(number);
    }

    @Override
    public String toString() {
        return "q" + number;
    }
}
