/**
 * Links into Discord: webhooks, invites, messages and channels.
 */
@NullMarked
package io.github.discordspring.model.link;

import org.jspecify.annotations.NullMarked;
