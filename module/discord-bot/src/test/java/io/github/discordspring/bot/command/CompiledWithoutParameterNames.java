package io.github.discordspring.bot.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;

import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * A bean whose class was compiled without {@code -parameters} and without debug
 * information.
 */
final class CompiledWithoutParameterNames {

	private static final String SOURCE = """
			package nameless;
			import io.github.discordspring.bot.command.*;
			public class Bean {
				@SlashCommand(name = "x", description = "d")
				public String x(@Option String text) {
					return text;
				}
			}
			""";

	private CompiledWithoutParameterNames() {
	}

	static Object make() throws Exception {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		ByteArrayOutputStream classFile = new ByteArrayOutputStream();
		try (Memory memory = new Memory(compiler.getStandardFileManager(null, null, null), classFile)) {
			SimpleJavaFileObject source = new SimpleJavaFileObject(URI.create("string:///nameless/Bean.java"),
					JavaFileObject.Kind.SOURCE) {

				@Override
				public CharSequence getCharContent(boolean ignoreEncodingErrors) {
					return SOURCE;
				}

			};
			List<String> options = List.of("-g:none", "-proc:none", "-classpath",
					System.getProperty("java.class.path"));
			if (!compiler.getTask(null, memory, null, options, null, List.of(source)).call()) {
				throw new IllegalStateException("Not compiled");
			}
		}
		byte[] bytes = classFile.toByteArray();
		ClassLoader loader = new ClassLoader(CompiledWithoutParameterNames.class.getClassLoader()) {

			@Override
			protected Class<?> findClass(String name) {
				return defineClass(name, bytes, 0, bytes.length);
			}

		};
		return loader.loadClass("nameless.Bean").getConstructor().newInstance();
	}

	private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {

		private final OutputStream classFile;

		Memory(JavaFileManager delegate, OutputStream classFile) {
			super(delegate);
			this.classFile = classFile;
		}

		@Override
		public JavaFileObject getJavaFileForOutput(Location location, String className, JavaFileObject.Kind kind,
				FileObject sibling) {
			return new SimpleJavaFileObject(URI.create("string:///" + className.replace('.', '/') + ".class"), kind) {

				@Override
				public OutputStream openOutputStream() throws IOException {
					return Memory.this.classFile;
				}

			};
		}

	}

}
