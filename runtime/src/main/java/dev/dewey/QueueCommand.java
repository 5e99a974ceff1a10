package dev.dewey;

import dev.dewey.command.DeliveryPromise;
import dev.dewey.command.JsonUpgrader;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that can be queued: for class {@code Xxx} the processor generates {@code XxxTasks},
 * whose method of the same name puts a call on the queue, and a consumer runs it.
 *
 * <p>The method is not private and not generic; its parameters and its result have a JSON form. A
 * parameter of type {@link dev.dewey.command.TaskContext} is given by the consumer and is not part
 * of the call. An instance method is called on what the consumer's {@link
 * dev.dewey.instance.CommandInstances} gives, or on a new object.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface QueueCommand {
  /**
   * The name of the command on the wire; the default is the class's full name, a dot and the
   * method's name. Give one to be free to rename or move the method.
   */
  String name() default "";

  /**
   * A class with a static method {@code invoker()} that returns the {@link Invoker} to queue calls
   * on; the default is the one given to {@link Invokers#install}.
   */
  Class<?> invoker() default Void.class;

  /** How many tries follow a first one that failed, 0 or more. */
  int retries() default 0;

  /**
   * The wait before the first retry: a number and a unit, {@code "500ms"}, {@code "10s"}, {@code
   * "5m"}, {@code "2h"}, {@code "1d"}.
   */
  String retryDelay() default "0s";

  /** What each wait is multiplied by to give the next, 1 or more. */
  double retryBackoff() default 1;

  /** The longest wait before a retry, whatever the factor says; written as {@link #retryDelay}. */
  String retryMaxDelay() default "1d";

  /**
   * Up to which part of itself each wait is shortened by chance, so that calls that failed together
   * do not come back together: from 0, not at all, to 1, any wait down to none.
   */
  double retryJitter() default 0;

  /** After which exceptions, their subclasses included, to try again; the default is all. */
  Class<? extends Throwable>[] retryOn() default {};

  /**
   * After which exceptions, their subclasses included, not to try again, even if {@link #retryOn}
   * has them.
   */
  Class<? extends Throwable>[] dontRetryOn() default {};

  /**
   * How often a call may be started when consumers die; the default is again and again.
   *
   * <p>A command that is to run {@link DeliveryPromise#AT_MOST_ONCE} is retried only on exceptions
   * that {@link #retryOn} names: those after which nothing has been done yet. Retries that a call
   * asks for by itself, and a {@code RetryTaskException}, are taken at their word.
   */
  DeliveryPromise delivery() default DeliveryPromise.AT_LEAST_ONCE;

  /** Higher runs first, from -1000 to 1000. */
  int priority() default 0;

  /** Names that the command had before, by which messages that are queued still call it. */
  String[] aliases() default {};

  /**
   * What makes of arguments that were queued before the command was changed those that it takes
   * now: a class with a public constructor without parameters.
   */
  Class<? extends JsonUpgrader> upgrader() default JsonUpgrader.class;
}
