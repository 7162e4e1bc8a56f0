/**
 * Auto-configuration of what Discord sends over HTTP: interactions and webhook events.
 */
@NullMarked
package io.github.discordspring.autoconfigure.http;

import org.jspecify.annotations.NullMarked;
