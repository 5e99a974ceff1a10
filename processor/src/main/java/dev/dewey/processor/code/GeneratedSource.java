package dev.dewey.processor.code;

import com.palantir.javapoet.ClassName;

/**
 * A source file, ready to be written.
 *
 * @param name the class in it
 * @param text the whole file
 */
public record GeneratedSource(ClassName name, String text) {}
