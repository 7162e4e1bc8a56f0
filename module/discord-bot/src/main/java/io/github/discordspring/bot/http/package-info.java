/**
 * What Discord sends over HTTP in place of the gateway: interactions and webhook events,
 * signed, for applications of either web stack.
 */
@NullMarked
package io.github.discordspring.bot.http;

import org.jspecify.annotations.NullMarked;
