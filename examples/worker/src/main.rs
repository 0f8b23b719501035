//! Long work, which JavaScript asks for from another thread.
#![forbid(unsafe_code)]

use crossing::prelude::*;

/// How many primes are below a number.
#[js_export]
fn primes_below(end: u32) -> u32 {
    let mut is_prime = vec![true; end as usize];
    let mut count = 0;
    for number in 2..end as usize {
        if is_prime[number] {
            count += 1;
            is_prime[number..].iter_mut().step_by(number).for_each(|multiple| *multiple = false);
        }
    }
    count
}

/// The prime factors of a number.
#[js_export]
fn factors(mut number: u32) -> Result<Vec<u32>, JsError> {
    if number == 0 {
        return Err(JsError::new("every prime divides 0"));
    }
    let mut factors = Vec::new();
    for divisor in 2.. {
        while number.is_multiple_of(divisor) {
            factors.push(divisor);
            number /= divisor;
        }
        if number == 1 {
            break;
        }
    }
    Ok(factors)
}

#[crossing::main]
fn main() {}
