/**
 * Integrations: accounts with other services, and applications, that are connected to a
 * guild.
 */
@NullMarked
package io.github.discordspring.model.integration;

import org.jspecify.annotations.NullMarked;
