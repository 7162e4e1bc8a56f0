/**
 * Auto-moderation: rules, what triggers them, and what they do.
 */
@NullMarked
package io.github.discordspring.model.automod;

import org.jspecify.annotations.NullMarked;
