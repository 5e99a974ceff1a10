package dev.dewey;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A parameter of a queue command whose value is not to be shown to people: a password, a token. The
 * same for a component of a record that is an argument, or part of one.
 *
 * <p>Where Dewey puts arguments into words it says {@code ***} instead, and where one cannot be
 * written or read it says which, and not what is wrong with it: in logs, in exceptions, in the
 * reasons of dead letters. An argument with such a component in it is {@code ***} as a whole.
 *
 * <p><b>This is no encryption.</b> The message holds the value as it is, and so do the queue, its
 * backups, and the dead letter that it may become: which a plain queue that has no other one for
 * dead letters writes to the log, in Base64. What a command itself logs, returns or throws is its
 * own.
 */
@Documented
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.CLASS)
public @interface Sensitive {}
