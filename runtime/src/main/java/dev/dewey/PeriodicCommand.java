package dev.dewey;

import dev.dewey.crontab.Misfire;
import dev.dewey.crontab.PeriodicRule;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that a consumer runs again and again, at the minutes that its crontab or its validator
 * says.
 *
 * <p>The method is not private and takes no parameter, but for a {@link
 * dev.dewey.command.TaskContext} if it wants one; what it returns is not kept. Calling it, directly
 * or through {@code XxxTasks}, runs it in the caller's thread. An instance method is called on what
 * the consumer's {@link dev.dewey.instance.CommandInstances} gives, or on a new object.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface PeriodicCommand {
  /** When to run; give this or {@link #validator}. */
  Crontab value() default @Crontab;

  /**
   * The predicate that says when to run, instead of a crontab: a class with a public constructor
   * without parameters. It is asked once a minute.
   */
  Class<? extends PeriodicRule> validator() default PeriodicRule.class;

  /**
   * What becomes of minutes that passed while no consumer fired this, within the last year; the
   * default is to leave them out. Across restarts this needs a broker that remembers ticks, as
   * those with {@code Guarantee.TICKS} do.
   */
  Misfire misfire() default Misfire.SKIP;

  /**
   * The name of the command on the wire; the default is the class's full name, a dot and the
   * method's name.
   */
  String name() default "";

  /**
   * A class with a static method {@code invoker()} that returns the {@link Invoker} whose consumers
   * run this command; the default is the one given to {@link Invokers#install}.
   */
  Class<?> invoker() default Void.class;

  /** How many tries follow a first one that failed, 0 or more. */
  int retries() default 0;

  /** The wait before the first retry, written as {@link QueueCommand#retryDelay}. */
  String retryDelay() default "0s";

  /** Names that the command had before, by which messages that are queued still call it. */
  String[] aliases() default {};
}
