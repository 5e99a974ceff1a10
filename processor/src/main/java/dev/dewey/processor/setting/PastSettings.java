package dev.dewey.processor.setting;

import dev.dewey.processor.type.NamedClass;
import java.util.List;
import java.util.Optional;

/**
 * What an annotation says of messages that were queued before the command was what it is.
 *
 * @param aliases by which names they call it
 * @param upgrader what makes new arguments of theirs
 */
public record PastSettings(List<Setting<String>> aliases, Setting<Optional<NamedClass>> upgrader) {}
