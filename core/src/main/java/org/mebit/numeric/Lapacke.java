package org.mebit.numeric;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// The C functions of OpenBLAS in use here, one Java method each, all for column-major matrices.
///
/// Memory segments may lie on the Java heap if `size`, the larger side of the matrix, is at most
/// [#LARGEST_ON_HEAP]: then nothing is copied, but garbage collection waits for the call.
@SuppressWarnings("restricted") // calling C is what this class is for
final class Lapacke {
  /// Calls for matrices up to here take a few milliseconds at most, which a collection may wait.
  static final int LARGEST_ON_HEAP = 100;

  private static final int COLUMN_MAJOR = 102;
  private static final int NO_TRANSPOSE = 111;
  private static final byte LOWER = 'L';

  private final SymbolLookup library;
  private final Function symmetric;
  private final Function hermitian;
  private final Function symmetricInTwoStages;
  private final Function banded;
  private final Function bandedInTwoStages;
  private final Function divideReal;
  private final Function divideComplex;
  private final Function iterateReal;
  private final Function iterateComplex;
  private final Function productReal;
  private final Function productComplex;

  /// One function, with and without access to the Java heap; linked when first called, since
  /// linking takes some 20 ms.
  private static final class Function {
    private final MemorySegment address;
    private final FunctionDescriptor descriptor;
    private volatile @Nullable MethodHandle onHeap;
    private volatile @Nullable MethodHandle offHeap;

    Function(MemorySegment address, FunctionDescriptor descriptor) {
      this.address = address;
      this.descriptor = descriptor;
    }

    MethodHandle forSize(int size) {
      boolean small = size <= LARGEST_ON_HEAP;
      MethodHandle linked = small ? onHeap : offHeap;
      return linked != null ? linked : link(small);
    }

    /// Two threads may link the same function: the handles are equal, and either may stay.
    private MethodHandle link(boolean small) {
      Linker linker = Linker.nativeLinker();
      if (small) {
        MethodHandle handle =
            linker.downcallHandle(address, descriptor, Linker.Option.critical(true));
        onHeap = handle;
        return handle;
      }
      MethodHandle handle = linker.downcallHandle(address, descriptor);
      offHeap = handle;
      return handle;
    }
  }

  /// @throws NoSuchElementException if the library lacks one of the functions
  Lapacke(SymbolLookup library) {
    this.library = library;
    this.symmetric = eigen("LAPACKE_dsyevd");
    this.hermitian = eigen("LAPACKE_zheevd");
    this.symmetricInTwoStages = eigen("LAPACKE_dsyevd_2stage");
    this.banded = banded("LAPACKE_dsbevd");
    this.bandedInTwoStages = banded("LAPACKE_dsbevd_2stage");
    this.divideReal = divide("LAPACKE_dgesdd");
    this.divideComplex = divide("LAPACKE_zgesdd");
    this.iterateReal = iterate("LAPACKE_dgesvd");
    this.iterateComplex = iterate("LAPACKE_zgesvd");
    this.productReal = product("cblas_dgemm", JAVA_DOUBLE);
    this.productComplex = product("cblas_zgemm", ADDRESS);
  }

  private Function eigen(String name) {
    return function(
        name,
        FunctionDescriptor.of(
            JAVA_INT, JAVA_INT, JAVA_BYTE, JAVA_BYTE, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS));
  }

  private Function banded(String name) {
    return function(
        name,
        FunctionDescriptor.of(
            JAVA_INT, JAVA_INT, JAVA_BYTE, JAVA_BYTE, JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT,
            ADDRESS, ADDRESS, JAVA_INT));
  }

  private Function divide(String name) {
    return function(
        name,
        FunctionDescriptor.of(
            JAVA_INT, JAVA_INT, JAVA_BYTE, JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, ADDRESS,
            JAVA_INT, ADDRESS, JAVA_INT));
  }

  private Function iterate(String name) {
    return function(
        name,
        FunctionDescriptor.of(
            JAVA_INT, JAVA_INT, JAVA_BYTE, JAVA_BYTE, JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT,
            ADDRESS, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS));
  }

  private Function product(String name, MemoryLayout factor) {
    return function(
        name,
        FunctionDescriptor.ofVoid(
            JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, factor, ADDRESS, JAVA_INT,
            ADDRESS, JAVA_INT, factor, ADDRESS, JAVA_INT));
  }

  private Function function(String name, FunctionDescriptor descriptor) {
    return new Function(symbol(name), descriptor);
  }

  private MemorySegment symbol(String name) {
    return library
        .find(name)
        .orElseThrow(() -> new NoSuchElementException("OpenBLAS has no function " + name));
  }

  /// Leaves parallelism to the caller: threads inside OpenBLAS next to threads of the JVM are up to
  /// 100 times slower.
  void useOneThread() {
    setting("openblas_set_num_threads", 1);
  }

  /// Drops the search for NaN inside LAPACKE, which has taken place before.
  void trustEntries() {
    setting("LAPACKE_set_nancheck", 0);
  }

  private void setting(String name, int value) {
    MethodHandle handle =
        Linker.nativeLinker().downcallHandle(symbol(name), FunctionDescriptor.ofVoid(JAVA_INT));
    try {
      handle.invokeExact(value);
    } catch (Throwable failure) {
      throw unexpected(failure);
    }
  }

  /// What a function without arguments says, for example `OpenBLAS 0.3.31 ...`.
  String text(String function) {
    MethodHandle handle =
        Linker.nativeLinker().downcallHandle(symbol(function), FunctionDescriptor.of(ADDRESS));
    try {
      MemorySegment text = (MemorySegment) handle.invokeExact();
      return text.reinterpret(Integer.MAX_VALUE).getString(0);
    } catch (Throwable failure) {
      throw unexpected(failure);
    }
  }

  /// `dsyevd` or `zheevd`: eigenvalues into `w`, and eigenvectors over `a` if wanted.
  int eigen(boolean complex, boolean vectors, int n, MemorySegment a, MemorySegment w) {
    byte job = (byte) (vectors ? 'V' : 'N');
    MethodHandle handle = (complex ? hermitian : symmetric).forSize(n);
    try {
      return (int) handle.invokeExact(COLUMN_MAJOR, job, LOWER, n, a, n, w);
    } catch (Throwable failure) {
      throw unexpected(failure);
    }
  }

  /// `dsyevd_2stage`: eigenvalues into `w` by way of a band matrix.
  int valuesInTwoStages(int n, MemorySegment a, MemorySegment w) {
    MethodHandle handle = symmetricInTwoStages.forSize(n);
    try {
      return (int) handle.invokeExact(COLUMN_MAJOR, (byte) 'N', LOWER, n, a, n, w);
    } catch (Throwable failure) {
      throw unexpected(failure);
    }
  }

  /// `dsbevd` or `dsbevd_2stage`: eigenvalues into `w` of the lower band given, (bandwidth + 1) x
  /// n; `none` stands for the eigenvectors.
  int bandedValues(
      boolean narrow,
      int n,
      int bandwidth,
      MemorySegment band,
      MemorySegment w,
      MemorySegment none) {
    MethodHandle handle = (narrow ? banded : bandedInTwoStages).forSize(n);
    byte job = 'N';
    try {
      return (int)
          handle.invokeExact(
              COLUMN_MAJOR, job, LOWER, n, bandwidth, band, bandwidth + 1, w, none, n);
    } catch (Throwable failure) {
      throw unexpected(failure);
    }
  }

  /// `dgesdd` or `zgesdd`: singular values, and thin singular vectors if wanted, by divide and
  /// conquer.
  int divide(
      boolean complex,
      boolean vectors,
      int m,
      int n,
      MemorySegment a,
      MemorySegment s,
      MemorySegment u,
      MemorySegment vt) {
    byte job = (byte) (vectors ? 'S' : 'N');
    MethodHandle handle = (complex ? divideComplex : divideReal).forSize(Math.max(m, n));
    try {
      return (int) handle.invokeExact(COLUMN_MAJOR, job, m, n, a, m, s, u, m, vt, Math.min(m, n));
    } catch (Throwable failure) {
      throw unexpected(failure);
    }
  }

  /// `dgesvd` or `zgesvd`: the same by QR iteration, slower, but it converges where divide and
  /// conquer may fail.
  int iterate(
      boolean complex,
      boolean vectors,
      int m,
      int n,
      MemorySegment a,
      MemorySegment s,
      MemorySegment u,
      MemorySegment vt,
      MemorySegment unconverged) {
    byte job = (byte) (vectors ? 'S' : 'N');
    MethodHandle handle = (complex ? iterateComplex : iterateReal).forSize(Math.max(m, n));
    int least = Math.min(m, n);
    try {
      return (int)
          handle.invokeExact(COLUMN_MAJOR, job, job, m, n, a, m, s, u, m, vt, least, unconverged);
    } catch (Throwable failure) {
      throw unexpected(failure);
    }
  }

  /// `dgemm`: `c = a·b` with `a` m x k and `b` k x n.
  void multiply(int m, int n, int k, MemorySegment a, MemorySegment b, MemorySegment c) {
    MethodHandle handle = productReal.forSize(Math.max(m, Math.max(n, k)));
    try {
      handle.invokeExact(
          COLUMN_MAJOR, NO_TRANSPOSE, NO_TRANSPOSE, m, n, k, 1.0, a, m, b, k, 0.0, c, m);
    } catch (Throwable failure) {
      throw unexpected(failure);
    }
  }

  /// `zgemm`: `c = factors[0]·a·b + factors[1]·c`, with the two complex factors 1 and 0.
  void multiply(
      int m,
      int n,
      int k,
      MemorySegment one,
      MemorySegment zero,
      MemorySegment a,
      MemorySegment b,
      MemorySegment c) {
    MethodHandle handle = productComplex.forSize(Math.max(m, Math.max(n, k)));
    try {
      handle.invokeExact(
          COLUMN_MAJOR, NO_TRANSPOSE, NO_TRANSPOSE, m, n, k, one, a, m, b, k, zero, c, m);
    } catch (Throwable failure) {
      throw unexpected(failure);
    }
  }

  /// Method handles declare Throwable, the C functions behind them throw nothing.
  private static RuntimeException unexpected(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    return failure instanceof RuntimeException runtime
        ? runtime
        : new IllegalStateException("a call of OpenBLAS failed", failure);
  }
}
