package dev.dewey.processor.setting;

import dev.dewey.processor.type.NamedClass;
import java.util.Optional;

/**
 * What the annotation of a command says.
 *
 * @param name the name on the wire, the default one if none is given
 * @param invoker the class whose {@code invoker()} to use; empty for the installed one
 * @param calls how calls are treated
 * @param past how messages of earlier releases are read
 * @param timing when a periodic command runs; empty for a queue command
 */
public record CommandSettings(
    Setting<String> name,
    Setting<Optional<NamedClass>> invoker,
    CallSettings calls,
    PastSettings past,
    Optional<Timing> timing) {}
