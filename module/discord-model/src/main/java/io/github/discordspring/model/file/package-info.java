/**
 * Files that go with requests.
 */
@NullMarked
package io.github.discordspring.model.file;

import org.jspecify.annotations.NullMarked;
