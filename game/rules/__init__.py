"""The rules, one module per matter. Each works on a Draft: it emits events, and sees what they have changed."""
