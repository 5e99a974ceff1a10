package dev.dewey.processor.type;

import com.palantir.javapoet.TypeName;
import java.util.Optional;

/**
 * A type as it stands in a signature, seen from generated code.
 *
 * @param name how to write it, {@code @Nullable} included
 * @param obstacle why generated code cannot name it, as a clause; empty if it can
 * @param reach who can see it
 * @param aging whether it should still be used
 */
public record TypeUse(TypeName name, Optional<String> obstacle, Reach reach, Aging aging) {}
