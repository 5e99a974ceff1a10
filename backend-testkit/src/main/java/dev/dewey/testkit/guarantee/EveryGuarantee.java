package dev.dewey.testkit.guarantee;

import dev.dewey.testkit.model.ModelContract;

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
        AftermathContract,
        ModelContract {}
