package dev.kiln.a64;

/// The lists of named operands, spelled out in `names.ops`.
public enum Names {
    /// What a barrier orders: `ish`.
    BARRIER,
    /// What a `dsb …nXS` orders.
    BARRIER_NXS,
    /// What a prefetch wants: `pldl1keep`.
    PRFOP,
    /// What a range prefetch wants: `pldkeep`.
    RPRFOP,
    /// The fields of PSTATE that `msr` sets.
    PSTATE,
    /// `c0` to `c15`.
    CREG,
    /// Operations of `ic` on an address.
    IC,
    /// Operations of `dc`.
    DC,
    /// Operations of `at`.
    AT,
    /// Operations of `tlbi` on an address, a range or an ASID.
    TLBI,
    /// What may branch to a `bti`.
    BTI,
    /// The word after `tsb`, `psb`, `gcsb`, `cfp`, …: each row takes one only.
    WORD,
    /// Operations of `ic` on everything.
    IC_ALL,
    /// Operations of `tlbi` on everything.
    TLBI_ALL
}
