export default class { static made = 1 }
