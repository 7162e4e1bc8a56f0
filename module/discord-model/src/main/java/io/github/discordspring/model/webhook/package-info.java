/**
 * Webhooks.
 */
@NullMarked
package io.github.discordspring.model.webhook;

import org.jspecify.annotations.NullMarked;
