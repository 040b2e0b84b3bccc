;; One pass over the bytes of a line of JSON, sixteen at a time, for what `JSON.parse` passes over in silence.
;;
;; scan(start, end) gives
;;   bits 0-27  how many colons follow a quotation mark or white space: at least one for each field of each object
;;   bit 28     an escape \u, \b or \f, or a character of two or three bytes that may be one without ink or a sign of direction
;;   bit 30     a byte beyond ASCII
;;   bit 29     sixteen digits in a row, or a digit before e or E: a number that a double may not hold, if it is one
;;
;; What is counted may be inside a text; where it matters, the line is read again by something slower. The caller leaves
;; sixteen bytes free before `start` and after `end`.
(module
  (memory (export "memory") 1)

  (func (export "scan") (param $at i32) (param $end i32) (result i32)
    (local $block v128) (local $before v128) (local $after v128)
    (local $within i32) (local $colons i32) (local $flags i32) (local $digits i32) (local $run i32)
    (block $done
      (loop $blocks
        (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
        (local.set $block (v128.load (local.get $at)))
        (local.set $before (v128.load (i32.sub (local.get $at) (i32.const 1))))
        (local.set $after (v128.load (i32.add (local.get $at) (i32.const 1))))
        ;; The bytes of the block that belong to the line, a bit each.
        (local.set $within (i32.const 0xffff))
        (if (i32.lt_u (i32.sub (local.get $end) (local.get $at)) (i32.const 16))
          (then (local.set $within
            (i32.sub (i32.shl (i32.const 1) (i32.sub (local.get $end) (local.get $at))) (i32.const 1)))))

        (local.set $colons (i32.add (local.get $colons) (i32.popcnt (i32.and (local.get $within) (i8x16.bitmask
          (v128.and
            (i8x16.eq (local.get $block) (i8x16.splat (i32.const 0x3a)))
            (i8x16.le_u (local.get $before) (i8x16.splat (i32.const 0x22)))))))))

        ;; A digit is what is at most 9 above "0".
        (local.set $digits (i32.and (local.get $within) (i8x16.bitmask (i8x16.le_u
          (i8x16.sub (local.get $block) (i8x16.splat (i32.const 0x30))) (i8x16.splat (i32.const 9))))))
        (if (local.get $digits) (then
          ;; $run: how many digits the bytes before this block end with.
          (local.set $run (i32.add (local.get $run)
            (i32.ctz (i32.xor (local.get $digits) (i32.const -1)))))
          (if (i32.ge_u (local.get $run) (i32.const 16))
            (then (local.set $flags (i32.or (local.get $flags) (i32.const 0x20000000)))))
          (if (i32.ne (local.get $digits) (i32.const 0xffff)) (then (local.set $run
            (i32.clz (i32.xor (i32.shl (local.get $digits) (i32.const 16)) (i32.const -1))))))
          ;; A digit, and after it e or E, which differ in one bit.
          (if (i32.and (local.get $digits) (i8x16.bitmask (i8x16.eq
                (v128.or (local.get $after) (i8x16.splat (i32.const 0x20))) (i8x16.splat (i32.const 0x65)))))
            (then (local.set $flags (i32.or (local.get $flags) (i32.const 0x20000000))))))
          (else (local.set $run (i32.const 0))))

        (if (i32.and (local.get $within) (i8x16.bitmask (v128.and
              (i8x16.eq (local.get $block) (i8x16.splat (i32.const 0x5c)))
              (v128.or
                (i8x16.eq (local.get $after) (i8x16.splat (i32.const 0x75)))
                ;; b and f differ in one bit.
                (i8x16.eq (v128.and (local.get $after) (i8x16.splat (i32.const 0xfb))) (i8x16.splat (i32.const 0x62)))))))
          (then (local.set $flags (i32.or (local.get $flags) (i32.const 0x10000000)))))

        ;; U+007F.
        (if (i32.and (local.get $within) (i8x16.bitmask (i8x16.eq (local.get $block) (i8x16.splat (i32.const 0x7f)))))
          (then (local.set $flags (i32.or (local.get $flags) (i32.const 0x10000000)))))

        ;; Beyond ASCII, by the first two bytes: C2 80-9F and C2 AD, CD 8F, D8 9C, E1 85, E1 A0, E3 85, and all of EF and F3.
        (if (i32.and (local.get $within) (i8x16.bitmask (local.get $block))) (then
          (local.set $flags (i32.or (local.get $flags) (i32.const 0x40000000)))
          (if (i32.and (local.get $within) (i8x16.bitmask (v128.or
                (v128.or
                  (v128.and
                    (i8x16.eq (local.get $block) (i8x16.splat (i32.const 0xc2)))
                    (v128.or
                      (i8x16.le_u (local.get $after) (i8x16.splat (i32.const 0x9f)))
                      (i8x16.eq (local.get $after) (i8x16.splat (i32.const 0xad)))))
                  (v128.or
                    (v128.and
                      (i8x16.eq (local.get $block) (i8x16.splat (i32.const 0xcd)))
                      (i8x16.eq (local.get $after) (i8x16.splat (i32.const 0x8f))))
                    (v128.and
                      (i8x16.eq (local.get $block) (i8x16.splat (i32.const 0xd8)))
                      (i8x16.eq (local.get $after) (i8x16.splat (i32.const 0x9c))))))
                (v128.or
                  (v128.or
                    (v128.and
                      (v128.or
                        (i8x16.eq (local.get $block) (i8x16.splat (i32.const 0xe1)))
                        (i8x16.eq (local.get $block) (i8x16.splat (i32.const 0xe3))))
                      (v128.or
                        (i8x16.eq (local.get $after) (i8x16.splat (i32.const 0x85)))
                        (i8x16.eq (local.get $after) (i8x16.splat (i32.const 0xa0)))))
                    (i8x16.eq (local.get $block) (i8x16.splat (i32.const 0xef))))
                  (i8x16.eq (local.get $block) (i8x16.splat (i32.const 0xf3)))))))
            (then (local.set $flags (i32.or (local.get $flags) (i32.const 0x10000000)))))
          ;; E2 80 8B-8F, E2 80 AA-AE and E2 81 any: quotation marks and dashes are E2 80 90-A6.
          (if (i32.and (local.get $within) (i8x16.bitmask (v128.and
                (i8x16.eq (local.get $block) (i8x16.splat (i32.const 0xe2)))
                (v128.or
                  (i8x16.eq (local.get $after) (i8x16.splat (i32.const 0x81)))
                  (v128.and
                    (i8x16.eq (local.get $after) (i8x16.splat (i32.const 0x80)))
                    (v128.or
                      (i8x16.le_u (v128.load (i32.add (local.get $at) (i32.const 2))) (i8x16.splat (i32.const 0x8f)))
                      (i8x16.ge_u (v128.load (i32.add (local.get $at) (i32.const 2))) (i8x16.splat (i32.const 0xa7)))))))))
            (then (local.set $flags (i32.or (local.get $flags) (i32.const 0x10000000)))))))

        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (br $blocks)))
    (i32.or (local.get $colons) (local.get $flags))))
