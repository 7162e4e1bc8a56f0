/**
 * Webhook events: what Discord tells an application over HTTP.
 */
@NullMarked
package io.github.discordspring.model.webhookevent;

import org.jspecify.annotations.NullMarked;
