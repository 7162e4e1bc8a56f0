/**
 * Keeping Discord's rate limits: who may send a request, and when.
 */
@NullMarked
package io.github.discordspring.rest.ratelimit;

import org.jspecify.annotations.NullMarked;
