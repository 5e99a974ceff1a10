/**
 * Settings from outside the code, as files, variables and command lines give them: which broker,
 * which stores, which consumer.
 *
 * <p>Start with {@link dev.dewey.settings.Settings}. A backend provides a {@link
 * dev.dewey.settings.BrokerProvider}, or a provider for each of its queue and store classes; no
 * class is loaded by its name. Imports every floor below.
 */
@NullMarked
package dev.dewey.settings;

import org.jspecify.annotations.NullMarked;
