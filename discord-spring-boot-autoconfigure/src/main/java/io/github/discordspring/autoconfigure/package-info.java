/**
 * Auto-configuration of Discord bots: where Discord is, and how one is known there.
 */
@NullMarked
package io.github.discordspring.autoconfigure;

import org.jspecify.annotations.NullMarked;
