package dev.dewey.processor.code;

/**
 * What a command and the code generated for it are called.
 *
 * @param wire its name in messages
 * @param method the name of the method, the author's and the generated one
 * @param handle the name of the generated class
 * @param constant the name of the constant that holds its only instance
 * @param args the name of the record of its arguments
 */
public record CommandNaming(
    String wire, String method, String handle, String constant, String args) {}
