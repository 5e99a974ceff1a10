package dev.dewey.testkit.guarantee;

/** What a broker keeps that guarantees everything. */
public interface EveryGuarantee
    extends RecoveryContract,
        PriorityContract,
        IdempotencyContract,
        SharedScheduleContract,
        ResultContract,
        ResultExpiryContract,
        DeadLetterContract,
        WakeContract,
        TickContract,
        AftermathContract {}
