/**
 * Components of messages and modals.
 */
@NullMarked
package io.github.discordspring.model.component;

import org.jspecify.annotations.NullMarked;
