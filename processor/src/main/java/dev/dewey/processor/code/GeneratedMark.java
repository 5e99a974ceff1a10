package dev.dewey.processor.code;

import com.palantir.javapoet.ClassName;

/**
 * The annotation that says that code is generated.
 *
 * @param annotation the JDK's, or the runtime's own where that is not visible
 * @param generator who says so
 */
public record GeneratedMark(ClassName annotation, String generator) {}
