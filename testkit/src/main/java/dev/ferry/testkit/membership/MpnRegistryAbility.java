package dev.ferry.testkit.membership;

import dev.ferry.testkit.contract.Ability;

/** What a registry may lack, besides kinds of faults ({@link dev.ferry.testkit.fault.FaultKind}). */
public enum MpnRegistryAbility implements Ability {
    /** Without it, it does not know what companies are called: every name is absent, none is made up. */
    COMPANY_NAMES,

    /** Without it, it knows no numbers of locations: they are absent, and none is taken for its company's number. */
    LOCATIONS,

    /**
     * Without it, exports do not fill it, which is so for every registry but the embedded one: {@code during} answers
     * as ever, whatever an intake brings.
     */
    FILLED_BY_EXPORTS,

    /** Without it, companies join elsewhere: each is refused {@code enrol-elsewhere}, whoever they are. */
    ENROLMENT,

    /** Without it, operators decide elsewhere about who enrols: there is no vetting. */
    VETTING
}
